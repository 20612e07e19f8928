using System.Collections;
using System.Reflection;
using System.Text;

namespace Samverkan.Mutation;

/// <summary>What Stryker compiles into the assembly to switch its changes on and off, and to tell which were passed by.</summary>
internal sealed class Switch
{
    private const string TypeName = "MutantControl";
    private const int None = -1;

    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly MethodInfo _passed;

    /// <summary>The switch of a changed assembly.</summary>
    public Switch(Assembly assembly)
    {
        var control = assembly.GetTypes().Single(t => t.Name == TypeName);
        _active = control.GetField("ActiveMutant")!;
        _capture = control.GetField("CaptureCoverage")!;
        _passed = control.GetMethod("GetCoverageData")!;
        Off();
        Capture(on: false);
    }

    /// <summary>Whether an assembly has one.</summary>
    public static bool IsIn(string dll) => File.ReadAllBytes(dll).AsSpan().IndexOf(Encoding.UTF8.GetBytes(TypeName)) >= 0;

    /// <summary>Switches one change on, and any other off.</summary>
    public void On(int change) => _active.SetValue(null, change);

    /// <summary>Switches all changes off.</summary>
    public void Off() => On(None);

    /// <summary>Sees to it that what is passed by is noted, or no longer. Meanwhile no change is on.</summary>
    public void Capture(bool on) => _capture.SetValue(null, on);

    /// <summary>The changes passed by since this was last asked: all of them, and those that static members are made with.</summary>
    public (HashSet<int> All, HashSet<int> Static) Passed()
    {
        var lists = (IList)_passed.Invoke(null, null)!;
        return ([.. (IEnumerable<int>)lists[0]!, .. (IEnumerable<int>)lists[1]!], [.. (IEnumerable<int>)lists[1]!]);
    }
}
