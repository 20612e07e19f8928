using Samverkan.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Samverkan.</summary>
public static class SamverkanServices
{
    /// <summary>Adds <see cref="CharterLibrary"/> as a singleton.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Names the charters.</param>
    /// <returns>The same services.</returns>
    /// <remarks>The charters are read when the library is first asked for; a charter with errors then throws <see cref="Samverkan.Model.Diagnostics.InvalidInputException"/>.</remarks>
    public static IServiceCollection AddSamverkan(this IServiceCollection services, Action<SamverkanOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new SamverkanOptions();
        configure(options);
        return services.AddSingleton(_ => new CharterLibrary(options));
    }
}
