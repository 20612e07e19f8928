namespace Samverkan.Model.Tests.Reading;

/// <summary>Where things stand in a YAML file, counted by hand.</summary>
public sealed class YamlLoaderTests
{
    [Theory]
    [InlineData("a: b", "{a@1:1-1:2: b@1:4-1:5}@1:1-1:5")]
    [InlineData("a: 'b c'", "{a@1:1-1:2: b c@1:4-1:9}@1:1-1:9")]
    [InlineData("\"a\": \"b\"", "{a@1:1-1:4: b@1:6-1:9}@1:1-1:9")]
    [InlineData("a:  b  # c", "{a@1:1-1:2: b@1:5-1:6}@1:1-1:6")]
    [InlineData("a:", "{a@1:1-1:2: null@1:3-1:3}@1:1-1:3")]
    [InlineData("a: ~", "{a@1:1-1:2: null@1:4-1:5}@1:1-1:5")]
    [InlineData("a: \"\"", "{a@1:1-1:2: @1:4-1:6}@1:1-1:6")]
    [InlineData("a: null", "{a@1:1-1:2: null@1:4-1:8}@1:1-1:8")]
    [InlineData("a: 'null'", "{a@1:1-1:2: null@1:4-1:10}@1:1-1:10")]
    public void Scalars_OnALine_StandWhereTheyAreWritten(string text, string tree)
    {
        NodeText.Of(text).Should().Be(tree);
    }

    [Theory]
    [InlineData("a: [b, c]", "{a@1:1-1:2: [b@1:5-1:6, c@1:8-1:9]@1:4-1:10}@1:1-1:10")]
    [InlineData("a: { b: c }", "{a@1:1-1:2: {b@1:6-1:7: c@1:9-1:10}@1:4-1:12}@1:1-1:12")]
    [InlineData("a: []", "{a@1:1-1:2: []@1:4-1:6}@1:1-1:6")]
    [InlineData("a: {}", "{a@1:1-1:2: {}@1:4-1:6}@1:1-1:6")]
    [InlineData("a: [[b], {c: d}]", "{a@1:1-1:2: [[b@1:6-1:7]@1:5-1:8, {c@1:11-1:12: d@1:14-1:15}@1:10-1:16]@1:4-1:17}@1:1-1:17")]
    [InlineData("a: [b: 1]", "{a@1:1-1:2: [{b@1:5-1:6: 1@1:8-1:9}@1:5-1:9]@1:4-1:10}@1:1-1:10")]
    [InlineData("a: [x, b: 1, c]", "{a@1:1-1:2: [x@1:5-1:6, {b@1:8-1:9: 1@1:11-1:12}@1:8-1:12, c@1:14-1:15]@1:4-1:16}@1:1-1:16")]
    [InlineData("a: [\n  b,\n  c\n]", "{a@1:1-1:2: [b@2:3-2:4, c@3:3-3:4]@1:4-4:2}@1:1-4:2")]
    [InlineData("{a: b, c}", "{a@1:2-1:3: b@1:5-1:6, c@1:8-1:9: null@1:9-1:9}@1:1-1:10")]
    public void FlowCollections_EndAtTheirBracket(string text, string tree)
    {
        NodeText.Of(text).Should().Be(tree);
    }

    [Theory]
    [InlineData("a:\n- b\n- c\n", "{a@1:1-1:2: [b@2:3-2:4, c@3:3-3:4]@2:1-3:4}@1:1-3:4")]
    [InlineData("a:\n  b: c\n\n# more\nd: e\n", "{a@1:1-1:2: {b@2:3-2:4: c@2:6-2:7}@2:3-2:7, d@5:1-5:2: e@5:4-5:5}@1:1-5:5")]
    [InlineData("a:\n- b: 1\n  c: 2\n- - d\n", "{a@1:1-1:2: [{b@2:3-2:4: 1@2:6-2:7, c@3:3-3:4: 2@3:6-3:7}@2:3-3:7, [d@4:5-4:6]@4:3-4:6]@2:1-4:6}@1:1-4:6")]
    [InlineData("a:\n  b: [1]\n", "{a@1:1-1:2: {b@2:3-2:4: [1@2:7-2:8]@2:6-2:9}@2:3-2:9}@1:1-2:9")]
    public void BlockCollections_EndWithTheirLastPart(string text, string tree)
    {
        NodeText.Of(text).Should().Be(tree);
    }

    [Theory]
    [InlineData("a: |\n  x\n  y\nb: c\n", "{a@1:1-1:2: x⏎y⏎@1:4-4:1, b@4:1-4:2: c@4:4-4:5}@1:1-4:5")]
    [InlineData("a: >-\n  x\n  y\nb: c\n", "{a@1:1-1:2: x y@1:4-4:1, b@4:1-4:2: c@4:4-4:5}@1:1-4:5")]
    [InlineData("a: x\n  y\nb: c\n", "{a@1:1-1:2: x y@1:4-2:4, b@3:1-3:2: c@3:4-3:5}@1:1-3:5")]
    public void TextsOverSeveralLines_StartWithTheirFirst(string text, string tree)
    {
        NodeText.Of(text).Should().Be(tree);
    }

    [Theory]
    [InlineData("a: 1\r\nb:\r\n- c\r\n", "{a@1:1-1:2: 1@1:4-1:5, b@2:1-2:2: [c@3:3-3:4]@3:1-3:4}@1:1-3:4")]
    [InlineData("a: 1\rb:\r- c\r", "{a@1:1-1:2: 1@1:4-1:5, b@2:1-2:2: [c@3:3-3:4]@3:1-3:4}@1:1-3:4")]
    [InlineData("a: [b,\r c]\r", "{a@1:1-1:2: [b@1:5-1:6, c@2:2-2:3]@1:4-2:4}@1:1-2:4")]
    [InlineData("\uFEFFa: b\n", "{a@1:1-1:2: b@1:4-1:5}@1:1-1:5")]
    [InlineData("å: ö\nb: é x\n", "{å@1:1-1:2: ö@1:4-1:5, b@2:1-2:2: é x@2:4-2:7}@1:1-2:7")]
    public void LineEndsAndLetters_DoNotMovePlaces(string text, string tree)
    {
        NodeText.Of(text).Should().Be(tree);
    }

    [Theory]
    [InlineData("a: \u00A0b\u00A0", "{a: b}")]
    [InlineData("a: b\u00A0c", "{a: b\u00A0c}")]
    [InlineData("a: '\u00A0b'", "{a: \u00A0b}")]
    [InlineData("a: \t\nb: \"c\t\"\n \t \r\n\t\nd: e\t", "{a: null, b: c\t, d: e}")]
    public void BlanksThatNobodySees_DoNotCount(string text, string tree)
    {
        NodeText.WithoutPlaces(text).Should().Be(tree);
    }

    [Fact]
    public void Anchors_OfSeveralParts_StandForThemAll()
    {
        NodeText.WithoutPlaces("a: &a x\nb: &b [y]\nc: &c { d: e }\nf: &f z\ng: [*a, *b, *c, *f]").Should().Be("{a: x, b: [y], c: {d: e}, f: z, g: [x, [y], {d: e}, z]}");
    }

    [Fact]
    public void Emoji_BeforeAPlace_CountAsTheTwoUnitsEditorsCount()
    {
        NodeText.Of("a: \"\U0001F600\" # x\nb: c").Should().Be("{a@1:1-1:2: \U0001F600@1:4-1:8, b@2:1-2:2: c@2:4-2:5}@1:1-2:5");
    }

    [Theory]
    [InlineData("a: &x b\nc: *x", "{a@1:1-1:2: b@1:7-1:8, c@2:1-2:2: b@2:4-2:6}@1:1-2:6")]
    [InlineData("a: &x [b]\nc: *x", "{a@1:1-1:2: [b@1:8-1:9]@1:7-1:10, c@2:1-2:2: [b@1:8-1:9]@1:7-1:10}@1:1-2:6")]
    [InlineData("a: &x\n  b: c\nd: *x", "{a@1:1-1:2: {b@2:3-2:4: c@2:6-2:7}@2:3-2:7, d@3:1-3:2: {b@2:3-2:4: c@2:6-2:7}@2:3-2:7}@1:1-3:6")]
    [InlineData("a: &x ~\nc: *x", "{a@1:1-1:2: null@1:7-1:8, c@2:1-2:2: null@2:4-2:6}@1:1-2:6")]
    [InlineData("a: &x b\na2: &x c\nd: *x", "{a@1:1-1:2: b@1:7-1:8, a2@2:1-2:3: c@2:8-2:9, d@3:1-3:2: c@3:4-3:6}@1:1-3:6")]
    public void Anchors_StandOutsideTheirValueAndAliasesStandForIt(string text, string tree)
    {
        NodeText.Of(text).Should().Be(tree);
    }

    [Theory]
    [InlineData("---\na: b\n...\n", "{a: b}")]
    [InlineData("? a\n: b\n", "{a: b}")]
    [InlineData("a: yes\nb: 012\nc: 1e3\nd: 2019-03-01\n", "{a: yes, b: 012, c: 1e3, d: 2019-03-01}")]
    public void Values_AreTextAsWritten(string text, string tree)
    {
        NodeText.WithoutPlaces(text).Should().Be(tree);
    }
}
