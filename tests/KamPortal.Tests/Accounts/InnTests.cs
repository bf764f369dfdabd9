using KamPortal.Accounts;

namespace KamPortal.Tests.Accounts;

public sealed class InnTests
{
    [Theory]
    [InlineData("7707083893", true)] // Сбербанк, public register
    [InlineData("500100732259", true)] // example of the ФНС
    [InlineData("7707083892", false)]
    [InlineData("500100732258", false)]
    [InlineData("77070838931", false)]
    [InlineData("770708389a", false)]
    [InlineData("", false)]
    public void Control_digits_decide(string inn, bool valid) => Assert.Equal(valid, Inn.IsValid(inn));

    [Theory]
    [InlineData("770708389", "7707083893")]
    [InlineData("5001007322", "500100732259")]
    public void Control_digits_can_be_made(string digits, string inn) => Assert.Equal(inn, Inn.WithControlDigits(digits));
}
