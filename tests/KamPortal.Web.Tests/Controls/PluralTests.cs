using System.Globalization;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Tests.Controls;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "0 касаний")]
    [InlineData(1, "1 касание")]
    [InlineData(2, "2 касания")]
    [InlineData(5, "5 касаний")]
    [InlineData(11, "11 касаний")]
    [InlineData(12, "12 касаний")]
    [InlineData(21, "21 касание")]
    [InlineData(104, "104 касания")]
    [InlineData(111, "111 касаний")]
    public void Russian_has_three_forms(int count, string expected) =>
        Assert.Equal(expected, Plural.Of(count, "{0} касание|{0} касания|{0} касаний"));

    [Theory]
    [InlineData("ru-RU", "просрочено на 3 дня")]
    [InlineData("en-US", "3 days overdue")]
    public void Overdue_is_said_in_words(string culture, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(expected, Format.Due(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
