// Checks a structure file by the Östergötland charter of 2019: console <structure file>. Ends with 0 when it complies, 1 when not, 2 when the file is faulty.
using Samverkan.Model;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;

var rules = RuleSet.Load(BuiltInCharters.Ostergotland2019).OrThrow();
var read = Structure.Load(args[0]);
foreach (var diagnostic in read.Diagnostics)
{
    Console.Error.WriteLine($"{diagnostic.Span}: {diagnostic.Message.In(Language.Swedish)}");
}

if (!read.Succeeded)
{
    return 2;
}

var result = rules.Evaluate(read.Value);
foreach (var finding in result.Findings)
{
    Console.WriteLine($"{finding.Rule.Cites[0]}: {finding.SubjectName(Language.Swedish)}. {finding.Message(Language.Swedish)}");
}

Console.WriteLine(result.Verdict);
return result.Verdict == Verdict.NonCompliant ? 1 : 0;
