using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KamPortal.Web.Tests.Rules;

public sealed partial class TextRules
{
    private static readonly string[] Russian = [.. Source.Files("src", "*.resx").Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal))];

    [Fact]
    public void Texts_speak_both_languages_with_the_same_placeholders()
    {
        Assert.True(Russian.Length > 5);
        Assert.All(Russian, file =>
        {
            var ru = Read(file);
            var en = Read(file.Replace(".resx", ".en.resx", StringComparison.Ordinal));
            Assert.Equal(ru.Keys.Order(), en.Keys.Order());
            Assert.All(ru, text => Assert.True(Placeholders(text.Value).SetEquals(Placeholders(en[text.Key])), $"{file}: {text.Key}"));
        });
    }

    [Fact]
    public void Russian_texts_are_Russian_and_English_ones_English()
    {
        Assert.All(Russian, file => Assert.All(Read(file.Replace(".resx", ".en.resx", StringComparison.Ordinal)), text => Assert.False(Cyrillic().IsMatch(text.Value) && text.Value != "Русский", $"{file}: {text.Key}: {text.Value}")));
        Assert.Contains(Russian, file => Read(file).Values.Any(v => Cyrillic().IsMatch(v)));
    }

    [Fact]
    public void Names_of_text_files_are_unique_in_their_project() =>
        Assert.All(Russian.GroupBy(f => (f.Contains("KamPortal.Web", StringComparison.Ordinal), Path.GetFileName(f))), g => Assert.Single(g));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
