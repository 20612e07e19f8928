using Samverkan.Model.Text;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>The slips that people make in writing YAML and JSON: where each is underlined, what is said of it in both languages, and what would mend it.</summary>
public sealed class SlipTests
{
    [Fact]
    public void QuotationMarks_OfYaml() => Snapshot.Verify(Told(
        "x.structure.yaml",
        "name: \"Norra rådet",
        "name: \"Norra rådet # the old one",
        "as-of: 2019\n# said \"so\nname: Norra \"rådet",
        "# a \" b\nname: \"x",
        "name: 'Norra rådet",
        "name: ”Råd: norra”",
        "name: “Råd: norra“",
        "name: \"a\" b",
        "name: \"a\\qb\"",
        "name: \"it's \\q\"",
        "name: a\nnote: \"\\xZZ\"",
        "name: \"a\nb\"",
        "organisations:\n  a: { kind: region, name: \"A }\n  b: { kind: region }",
        "organisations:\n  - { kind: \"region }\n",
        "organisations:\n  - { kind: 'region }\n"));

    [Fact]
    public void Colons_OfYaml() => Snapshot.Verify(Told(
        "x.structure.yaml",
        "name: Råd: norra",
        "name: Råd: \"norra\" # old",
        "\"name\": Råd: norra",
        "'name': Råd: norra",
        "structure: x\n'name' : Norra\n  as-of: 2019",
        "structure: x\nname : Norra\n  as-of: 2019",
        "-",
        "structure: x\n-\nname: y",
        "structure: x\n- \nname: y",
        "structure: x\n:\nname y\nas-of: 2019",
        "name:Norra\nas-of: 2019",
        "name:  Norra\n  as-of: 2019",
        "structure: x\nname Norra\nas-of: 2019",
        "structure: x\nname = Norra\nas-of: 2019",
        "structure: x\nname; Norra # old\nas-of: 2019",
        "structure: x\nname\nas-of: 2019",
        "structure: x\n(name)\nas-of: 2019",
        "structure: x\nname(a) b\nas-of: 2019",
        "structure: x\nname:Norra # so\n\n# and\nas-of: 2019",
        "organisations: [{ id: a, name: Råd: norra }]",
        "organisations: { a: { name: Råd: \"norra\", kind: x } }",
        "organisations: [a: b: c, d]",
        "organisations: [a: b, c: d: e"));

    [Fact]
    public void Dashes_OfYaml() => Snapshot.Verify(Told(
        "x.structure.yaml",
        "bodies:\n  -id: a\n   kind: council",
        "bodies:\n  -id: a\n  kind: council",
        "bodies:\n- id: a\n  kind: council\nname: x\n- id: b",
        "bodies:\n  - id: a\n    kind: council\n  name: x\n  - id: b",
        "bodies:\n  - id: a\n    kind: council\n  name: x",
        "bodies:\n  - id: a\n   kind: council",
        "bodies:\n  - - id: a\n    name: b\n",
        "bodies: - a",
        "- a\nb: c",
        "bodies:\n  --- a"));

    [Fact]
    public void Indents_OfYaml() => Snapshot.Verify(Told(
        "x.structure.yaml",
        "bodies:\n    a:\n        kind: council\n      name: A",
        "bodies:\n    a:\n        kind: council\n   b: x",
        "bodies:\n    a:\n        kind: council\n     b:\n        kind: x",
        "bodies:\n  a:\n    kind: council\n  # a note\n\n   name: A",
        "  structure: x\nname: A",
        "structure: x\nname Norra",
        "structure: x\n  name: A",
        "structure: x # so\n   name: A",
        "structure:\n  - a\n b: c",
        "bodies:\n  a:\n    kind: council\n    seats:\n    - id: s\n     side: x",
        "name: |\n  a\n b\nc: d"));

    [Fact]
    public void Blanks_OfYaml() => Snapshot.Verify(Told(
        "x.structure.yaml",
        "bodies:\n\u00A0 a: b: c",
        "bodies:\u00A0a\nname: x",
        "bodies:\n  -\u2003a: b\n  c: d",
        "bodies:\n  a:\u00A0b\n\n\n  c: d\n   e: f",
        "x:\u00A0a\nb: c\nd: e\nf: g\nh: i: j",
        "bodies:\n\u3000a: b\nc: d: e",
        "bodies:\n  a:\u202Fb\n  c: d: e",
        "bodies:\n  a:\u200Bb\n  c: d: e",
        "bodies:\n  a b\u2003c: d: e",
        "bodies:\n\ta: b",
        "bodies:\n  a: b\n \t c: d",
        "name: a\tb: c"));

    [Fact]
    public void Brackets_OfYaml() => Snapshot.Verify(Told(
        "x.structure.yaml",
        "powers: [inform, discuss\nname: x",
        "powers: [inform, discuss, # and more\nname: x",
        "powers: [inform, discuss # and decide]\nname: x",
        "powers: [inform, no #2, discuss]\nname: x",
        "powers: [inform, no #2\nname: x",
        "organisations: { a: { kind: region }\nname: x",
        "organisations: { a: { kind: region, name: no #1 }, b: c }\nname: x",
        "organisations:\n  a: { kind: region # here\n  b: { kind: region }",
        "powers: [inform, discuss}\nname: x",
        "powers: [inform, discuss]]",
        "powers: inform]\nname: [x",
        "powers: [in[form, discuss\nname: x",
        "powers: ['in[form', \"]\", discuss\nname: x",
        "powers: [it's, discuss\nname: x",
        "powers: [inform,\ndiscuss]\nname: x",
        "powers: {inform: a,\ndiscuss: b}\nname: x",
        "powers:\n- [inform\n- b",
        "powers: [a, [b, c], d\n\n# x\nname: [e]",
        "powers: [inform discuss: x y: z]",
        "powers: ["));

    [Fact]
    public void Signs_OfYaml() => Snapshot.Verify(Told(
        "x.structure.yaml",
        "name: @home",
        "name: `home`",
        "name: %home",
        "name: , home",
        "name: @home \"x\"",
        "@home: x",
        "powers: [@home]",
        "name: & home",
        "name: *",
        "name: *home # so",
        "name: !",
        "%home\nname: x",
        "%YAML 9.9\n---\nname: x",
        "name: |9x\n  a",
        "name: >\n\ta",
        "? a\n: b\n? c: d: e",
        "a: b\n}\nc: d",
        "name: 😀: x"));

    [Fact]
    public void Slips_OfJson() => Snapshot.Verify(Told(
        "x.json",
        "{ \"structure\": \"x\", }",
        "{ \"structure\": \"x\" // why\n}",
        "{ \"structure\": \"x\" /* why */ }",
        "{ \"structure\": \"x",
        "{ \"structure\": \"x\", \"as-of\": 20",
        "{ \"structure\": tru",
        "{ \"structure\": \"a\\qb\" }",
        "{ \"structure\": \"a\\u12G4\" }",
        "{ \"structure\": \"a\nb\" }",
        "{ \"as-of\": 02019 }",
        "{ structure: \"x\" }",
        "{ 'structure': \"x\" }",
        "{ \"structure\" \"x\" }",
        "{ \"structure\": \"x\" \"name\": \"y\" }",
        "{ \"structure\": \"x\" ] }",
        "{ \"structure\": \"x\" } }",
        "{ \"structure\": å }",
        "{ \"structure\": 😀 }",
        "{ \"structure\": \"\\ud800 x\", \"name\": 1 }",
        "{ \"structure\": \"\\\\\\\"\\ud800\\\" å\", \"name\": 1 }",
        "{ \"å\": \"ö\",\r\n \"structure\": \"\\ud800\" }",
        "{ \"structure\": \"\\ud83d\\ude00\", \"b\": 1 }",
        "{ \"structure\": [1, 2 }",
        "[]",
        "{}",
        "null",
        "\"a\""));

    private static string Told(string file, params string[] texts)
    {
        using var told = new StringWriter();
        foreach (var text in texts)
        {
            told.Write(string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(l => "| " + l + "\n")));
            var source = new SourceText(file, text);
            var found = Structure.Parse(text, file).Diagnostics;
            DiagnosticWriter.Write(found, [source], told, Language.English);
            foreach (var diagnostic in found)
            {
                told.Write($"  på svenska: {diagnostic.Message.Sv}{(diagnostic.Help is { } help ? " – " + help.Sv : "")}\n");
            }

            told.Write('\n');
        }

        return told.ToString();
    }
}
