using KamPortal.Accounts;

namespace KamPortal.Tests.Accounts;

public sealed class AccountFilterTests
{
    [Fact]
    public void A_full_filter_survives_the_address_and_back()
    {
        var filter = new AccountFilter
        {
            Text = "ООО «Ромашка» & ко = 100% _[x] 'д’Артаньян' 🙂 #?+",
            InsideWords = true,
            Mine = true,
            Owners = [7, 12],
            Sizes = [AccountSize.Largest, AccountSize.Small],
            Statuses = [AccountStatus.AtRisk],
            Categories = [AbcdCategory.Unknown, AbcdCategory.A],
            KeyStatuses = [KeyStatus.Key],
            ManagerKeyStatuses = [KeyStatus.Candidate, KeyStatus.Rejected],
            Regions = ["Санкт-Петербург & область", "Ямало-Ненецкий АО"],
            Industries = ["Нефть, газ"],
            NextTouch = NextTouchFilter.Week,
            Archived = true,
            Sort = AccountColumn.Sales,
            Descending = true,
            Page = 801,
            PageSize = 100,
            Columns = [AccountColumn.Sales, AccountColumn.Inn],
        };

        var read = AccountFilter.Parse("?" + filter.ToQuery());

        Assert.Equal(filter, read);
        Assert.Equal(filter.Text, read.Text);
        Assert.Equal(filter.Regions, read.Regions);
        Assert.Equal(filter.Columns, read.Columns);
        Assert.Empty(read.Ignored);
    }

    [Fact]
    public void The_plain_list_has_the_short_address()
    {
        Assert.Equal("", AccountFilter.Default.ToQuery());
        Assert.Equal(AccountFilter.Default, AccountFilter.Parse(null));
        Assert.False(AccountFilter.Default.NarrowsAnything);
        Assert.False((AccountFilter.Default with { Page = 3, Sort = AccountColumn.Owner }).NarrowsAnything);
    }

    [Theory]
    [InlineData("sort=Id;drop table Accounts")]
    [InlineData("sort=inn")]
    [InlineData("sort=3")]
    [InlineData("dir=sideways")]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=99999999999999999999")]
    [InlineData("size-of-page=100000")]
    [InlineData("size=huge")]
    [InlineData("size=1")]
    [InlineData("abcd=A, B")]
    [InlineData("owner=anna")]
    [InlineData("next=someday")]
    [InlineData("columns=secret")]
    [InlineData("inside=perhaps")]
    public void What_is_not_understood_is_left_out_and_named(string query)
    {
        var filter = AccountFilter.Parse(query);

        Assert.Equal(AccountFilter.Default.ToQuery(), filter.ToQuery());
        Assert.StartsWith(query.Split('=')[0] + "=", Assert.Single(filter.Ignored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%%%&&&===")]
    [InlineData("?q=%FF%FE&q")]
    [InlineData("q=%00%07%1F")]
    [InlineData("&&&&=&=x&y")]
    public void No_address_makes_it_fail(string query) => Assert.NotNull(AccountFilter.Parse(query).ToQuery());

    [Fact]
    public void Endless_values_are_cut()
    {
        var filter = AccountFilter.Parse("q=" + new string('я', 5000) + string.Concat(Enumerable.Range(1, 80).Select(i => $"&owner={i}")));

        Assert.Equal(AccountFilter.TextMaxLength, filter.Text.Length);
        Assert.Equal(AccountFilter.MaxChoices, filter.Owners.Count);
        Assert.Equal(80 - AccountFilter.MaxChoices, filter.Ignored.Count);
    }

    [Fact]
    public void The_key_of_what_is_found_does_not_know_page_order_or_columns()
    {
        var filter = AccountFilter.Parse("q=вектор&status=lost");

        Assert.Equal(filter.FoundKey, (filter with { Page = 4, PageSize = 25, Sort = AccountColumn.Sales, Descending = true, Columns = [] }).FoundKey);
        Assert.NotEqual(filter.FoundKey, (filter with { Archived = true }).FoundKey);
    }
}
