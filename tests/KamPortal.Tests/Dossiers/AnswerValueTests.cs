using System.Globalization;
using KamPortal.Dossiers;

namespace KamPortal.Tests.Dossiers;

public sealed class AnswerValueTests
{
    [Theory]
    [InlineData("ru", AnswerKind.Number, "1 250,5", "1250.5", "1 250,5")]
    [InlineData("ru", AnswerKind.Number, "12.5", "12.5", "12,5")]
    [InlineData("en", AnswerKind.Number, "1,250.5", "1250.5", "1,250.5")]
    [InlineData("ru", AnswerKind.Number, "−7", "-7", "-7")]
    [InlineData("ru", AnswerKind.Money, "1 000 000", "1000000", "1 000 000 ₽")]
    [InlineData("ru", AnswerKind.Money, "0,005", "0.01", "0,01 ₽")]
    [InlineData("ru", AnswerKind.Date, "2026-05-01", "2026-05-01", "1 мая 2026")]
    [InlineData("ru", AnswerKind.YesNo, "yes", "yes", "Да")]
    [InlineData("en", AnswerKind.YesNo, "no", "no", "No")]
    [InlineData("ru", AnswerKind.Choice, "2", "2", "Рыжий")]
    [InlineData("en", AnswerKind.Choice, "2", "2", "Ginger")]
    [InlineData("ru", AnswerKind.Text, " раз\nдва ", "раз два", "раз два")]
    [InlineData("ru", AnswerKind.LongText, "раз\r\nдва", "раз\nдва", "раз\nдва")]
    [InlineData("ru", AnswerKind.LongText, "   ", null, null)]
    public void A_value_is_read_kept_and_shown(string language, AnswerKind kind, string typed, string? kept, string? shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);

        var value = AnswerValue.Parse(Question(kind), typed, "Value");

        Assert.Equal(kept, value);
        Assert.Equal(shown, AnswerValue.Shown(kind, Question(kind).Choices, value)?.Replace('\u00A0', ' ').Replace('\u202F', ' '));
        Assert.Equal(value, AnswerValue.Parse(Question(kind), AnswerValue.Typed(kind, value), "Value"));
    }

    [Theory]
    [InlineData(AnswerKind.Number, "много")]
    [InlineData(AnswerKind.Number, "1e5")]
    [InlineData(AnswerKind.Money, "9999999999999999")]
    [InlineData(AnswerKind.Date, "31.02.2026")]
    [InlineData(AnswerKind.YesNo, "maybe")]
    [InlineData(AnswerKind.Choice, "0")]
    [InlineData(AnswerKind.Choice, "3")]
    [InlineData(AnswerKind.Choice, "Рыжий")]
    public void What_is_no_value_of_the_kind_is_refused_beside_the_field(AnswerKind kind, string typed) =>
        Assert.Equal("Value", Assert.Throws<RuleViolation>(() => AnswerValue.Parse(Question(kind), typed, "Value")).Field);

    [Fact]
    public void Four_thousand_characters_fit_and_one_more_does_not()
    {
        Assert.Equal(4000, AnswerValue.Parse(Question(AnswerKind.LongText), new string('я', 4000), "Value")!.Length);
        Assert.Throws<RuleViolation>(() => AnswerValue.Parse(Question(AnswerKind.LongText), new string('я', 4001), "Value"));
    }

    private static DossierQuestion Question(AnswerKind kind) => new() { Key = "q", TextRu = "Кот?", TextEn = "Cat?", Kind = kind, ChoicesRu = "Серый\nРыжий", ChoicesEn = "Grey\nGinger" };
}
