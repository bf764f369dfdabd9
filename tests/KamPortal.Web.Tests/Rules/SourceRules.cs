using System.Text.RegularExpressions;

namespace KamPortal.Web.Tests.Rules;

public sealed partial class SourceRules
{
    [Fact]
    public void Nobody_reads_the_machine_clock()
    {
        var files = Source.Files("src", "*.cs").Concat(Source.Files("src", "*.razor")).ToList();

        Assert.True(files.Count > 100);
        Assert.All(files, f => Assert.False(MachineClock().IsMatch(File.ReadAllText(f)), f));
    }

    [Fact]
    public void The_row_filter_is_lifted_in_one_place_for_names_only() =>
        Assert.Equal(
            ["KamDbContext.Others.cs"],
            Source.Files("src", "*.cs").Where(f => File.ReadAllText(f).Contains("IgnoreQueryFilters", StringComparison.Ordinal)).Select(Path.GetFileName));

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        var files = Source.Files("src", "*.cs").Concat(Source.Files("src", "*.razor")).ToList();

        Assert.True(files.Count > 100);
        Assert.All(files, f => Assert.True(File.ReadLines(f).Count() <= 300, $"{f} is over 300 lines"));
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();
}
