using KamPortal.Accounts;

namespace KamPortal.Tests.Accounts;

public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("ООО «Вектор»", "OOO Bektop", true)]
    [InlineData("Вектор", "ЗАО \"ВЕКТОР\"", true)]
    [InlineData("Сталь-Мост", "Стальмост", true)]
    [InlineData("Ёлка", "Елка", true)]
    [InlineData("Вектор", "Вектор Юг", false)]
    [InlineData("Nordic Valve Oy", "Nordic Valve", true)]
    [InlineData("ООО", "АО", false)]
    public void Names_that_people_take_for_one_share_a_key(string one, string other, bool same) =>
        Assert.Equal(same, LookAlike.KeyOf(one) == LookAlike.KeyOf(other));
}
