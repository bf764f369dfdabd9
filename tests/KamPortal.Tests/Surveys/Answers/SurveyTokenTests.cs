using KamPortal.Accounts;
using KamPortal.Surveys.Answers;

namespace KamPortal.Tests.Surveys.Answers;

public sealed class SurveyTokenTests
{
    [Fact]
    public void A_token_is_22_characters_of_an_address_and_never_the_same()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => SurveyToken.Create()).ToList();

        Assert.Equal(tokens.Count, tokens.Distinct().Count());
        Assert.All(tokens, t => Assert.True(SurveyToken.IsWellFormed(t) && t == Uri.EscapeDataString(t)));
        Assert.All(new[] { null, "", "short", new string('?', 22), new string('я', 22), new string('a', 23) }, t => Assert.False(SurveyToken.IsWellFormed(t)));
    }

    [Fact]
    public void The_mark_of_use_is_not_the_hash_of_the_address()
    {
        const string token = "AAAAAAAAAAAAAAAAAAAAAA";

        Assert.Equal((SurveyUse.KeyLength, SurveyUse.KeyLength), (SurveyToken.HashOf(token).Length, SurveyToken.UseKeyOf(token).Length));
        Assert.NotEqual(SurveyToken.HashOf(token), SurveyToken.UseKeyOf(token));
        Assert.NotEqual(SurveyToken.HashOf(SurveyToken.HashOf(token)), SurveyToken.UseKeyOf(token));

        // Fixed for good: a mark of last year must be found.
        Assert.Equal("ecaa790549dfdce3c6754ca3afc25c3fd8f61a0e5a985efd511e1fc1555416b1", SurveyToken.UseKeyOf(token));
    }

    public static readonly TheoryData<string, string, string> Groups = new()
    {
        // Invited, one of them, what the answer may carry (minimum 5).
        { "A:Retail=5", "A:Retail", "A:Retail" },
        { "A:Retail=4", "A:Retail", "-" },
        { "A:Retail=5 A:Public=5", "A:Public", "A:Public" },
        { "A:Retail=3 A:Public=2", "A:Public", "A" },
        { "A:Retail=9 A:Public=2 A:Wholesale=3", "A:Public", "A" },
        { "A:Retail=9 A:Public=2 A:Wholesale=3", "A:Retail", "A:Retail" },

        // One left over would stand out, so the smallest group keeps it company.
        { "A:Retail=9 A:Public=1", "A:Retail", "-" },
        { "A:Retail=9 A:Public=1", "A:Public", "-" },
        { "A:Retail=9 A:Public=1 B:Retail=6", "B:Retail", "-" },
        { "A:Retail=9 A:Public=1 B:Retail=6", "A:Retail", "A:Retail" },
        { "A:Retail=9 A:Public=3 B:Retail=3", "B:Retail", "-" },
        { "A:Retail=9 A:Public=3 B:Retail=3", "A:Retail", "A:Retail" },
        { "A=6 B=2", "A", "-" },
        { "A=6 B=5", "B", "B" },
    };

    [Theory, MemberData(nameof(Groups))]
    public void An_anonymous_answer_carries_no_fact_of_a_small_group(string invited, string one, string carries)
    {
        var counts = invited.Split(' ').Select(c => c.Split('=')).ToDictionary(c => Cell(c[0]), c => int.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture));

        var (category, segment) = AnonymousFacts.Of(counts, 5, Cell(one));

        Assert.Equal(carries, category is null ? "-" : category + (segment is null ? "" : ":" + segment));

        static (AbcdCategory, AccountSegment?) Cell(string text) => text.Split(':') is [var c, var s] ? (Enum.Parse<AbcdCategory>(c), Enum.Parse<AccountSegment>(s)) : (Enum.Parse<AbcdCategory>(text), null);
    }
}
