using System.Globalization;
using KamPortal.Data;

namespace KamPortal.Tests.Data;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Цех 500 м²", "ЦЕХ 500 М2")]
    [InlineData("чаи\u0306 е\u0308ж", "ЧАЙ ЕЖ")]
    [InlineData("Groß\u00A0GmbH", "GROSS GMBH")]
    [InlineData("Завод №\u200B5", "ЗАВОД №5")]
    [InlineData("ＡＢ", "AB")]
    public void Signs_of_several_spellings_have_one(string text, string normal) => Assert.Equal(normal, SearchWords.Normalise(text, 100));

    [Fact]
    public void Pictures_are_no_words() => Assert.Equal(["ЗАВОД", "МИР"], SearchWords.Of("Завод🙂 🏭 🙂 мир"));

    [Fact]
    public void Half_a_sign_is_no_error() => Assert.Equal("А", SearchWords.Normalise("а\U0001F3ED"[..2], 100));

    [Theory]
    [InlineData("АБ", "АБЯ")]
    [InlineData("АБ", "АБ-Я")]
    [InlineData("AB", "ABZ")]
    [InlineData("100", "100ЯЯЯ")]
    [InlineData("ИВАНОВ@", "ИВАНОВ@ЯЯ.РФ")]
    public void A_prefix_ends_behind_every_word_in_bytes_and_in_letters(string prefix, string word)
    {
        var end = SearchWords.EndOfPrefix(prefix);

        Assert.True(string.CompareOrdinal(prefix, word) < 0 && string.CompareOrdinal(word, end) < 0);
        Assert.True(CultureInfo.GetCultureInfo("ru-RU").CompareInfo.Compare(word, end, CompareOptions.IgnoreCase) < 0);
    }

    /// <summary>Collations of SQL Server older than the sign it consists of pass over it, and nothing lies between a prefix and itself.</summary>
    [Fact]
    public void The_end_of_a_prefix_is_a_letter_of_one_code_unit()
    {
        Assert.True(char.IsLetter(Assert.Single(SearchWords.EndOfPrefix(""))));
        Assert.True(char.IsAscii(Assert.Single(SearchWords.EndOfDigits(""))));
    }
}
