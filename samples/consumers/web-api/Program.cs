// A service that checks posted structures: POST /check/{charter} with a structure as JSON or YAML.
// 200 it complies · 422 it does not, with the findings · 400 the body is faulty, with its diagnostics · 404 no such charter · 413 too large.
using System.Text;
using Samverkan.DependencyInjection;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;

const int MaxBytes = 1 << 20;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBytes);
builder.Services.AddProblemDetails();
builder.Services.AddSamverkan(samverkan =>
{
    samverkan.Add(BuiltInCharters.Ostergotland2019).Add(BuiltInCharters.Orebro2027).Add(new ResourceCharter("our-own"));
    samverkan.Attributes.Add(Population.Attribute);
});

var app = builder.Build();
app.MapGet("/charters", (CharterLibrary charters) => charters.Ids);
app.MapPost("/check/{charter}", async (string charter, HttpRequest request, CharterLibrary charters, CancellationToken cancellation) =>
{
    if (charters.Find(charter) is not { } rules)
    {
        return Results.Problem($"There is no charter {charter}.", statusCode: StatusCodes.Status404NotFound);
    }

    // The whole body first: Kestrel ends it at the limit, and a client that goes away cancels it.
    using var body = new MemoryStream();
    try
    {
        await request.Body.CopyToAsync(body, cancellation);
    }
    catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
    {
        return Results.Problem("The structure is too large.", statusCode: e.StatusCode);
    }

    body.Position = 0;
    var name = request.HasJsonContentType() ? "body.json" : "body.yaml";
    var read = Structure.Load(name, body, ReadLimits.Default, cancellation);
    if (!read.Succeeded)
    {
        return Faulty(read.Diagnostics);
    }

    var result = rules.Evaluate(read.Value, options: null, cancellation);
    return !result.Succeeded ? Faulty(result.Diagnostics)
        : result.Verdict == Verdict.NonCompliant ? Results.Problem(
            "The structure does not comply with the charter.",
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["findings"] = result.Findings.Where(f => f.Outcome == Outcome.Violated).Select(Told) })
        : Results.Json(new { verdict = Report.WordFor(result.Verdict), undetermined = result.Findings.Where(f => f.Outcome == Outcome.Undetermined).Select(Told) });
});
app.Run();

static IResult Faulty(IEnumerable<Diagnostic> diagnostics) => Results.Problem(
    "The structure cannot be judged.",
    statusCode: StatusCodes.Status400BadRequest,
    extensions: new Dictionary<string, object?>
    {
        ["diagnostics"] = diagnostics.Select(d => new { code = d.Code, at = d.Span.ToString(), message = d.Message.In(Language.Swedish), help = d.Help?.In(Language.Swedish) }),
    });

static object Told(Finding finding) => new
{
    rule = finding.Rule.Id,
    paragraphs = finding.Rule.Cites.Select(c => c.Paragraph),
    subject = finding.SubjectName(Language.Swedish),
    message = finding.Message(Language.Swedish),
    at = finding.StructureLocation.ToString(),
};
