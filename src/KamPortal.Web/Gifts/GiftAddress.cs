using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Gifts;

namespace KamPortal.Web.Gifts;

/// <summary>The page of gifts as its address; what cannot be understood there is left out.</summary>
internal static class GiftAddress
{
    public static string Of(GiftView view) => Links.WithQuery(Links.Gifts, ("view", Name(view)));

    public static string Of(GiftView view, GiftFilter filter) => Of(Links.Gifts, ("view", Name(view)), filter);

    public static string Export(GiftFilter filter) => Of(Links.Gifts + "/export", ("view", null), filter with { Page = 1 });

    public static string OfReport(int? seasonId, int? year) => Links.WithQuery(Links.Gifts, ("view", Name(GiftView.Report)), ("season", seasonId), ("year", seasonId is null ? year : null));

    /// <summary>What a client, or a person, got.</summary>
    public static string RegisterOf(int? accountId, int? personId) => Of(GiftView.Register, new GiftFilter { AccountId = accountId, PersonId = personId });

    public static GiftFilter Read(int? season, int? owner, int? account, int? person, string? status, int? above, string? from, string? to, int? page) => new()
    {
        SeasonId = season, OwnerId = owner, AccountId = account, PersonId = person, Status = ReadEnum<GiftStatus>(status), AboveLimit = above == 1, From = Day(from), To = Day(to), Page = Math.Clamp(page ?? 1, 1, AccountFilter.MaxPage),
    };

    public static TEnum? ReadEnum<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase));

    private static string Of(string path, (string Name, object? Value) view, GiftFilter filter) => Links.WithQuery(
        path, view, ("season", filter.SeasonId), ("owner", filter.OwnerId), ("account", filter.AccountId), ("person", filter.PersonId), ("status", Lower(filter.Status)), ("above", filter.AboveLimit ? 1 : null),
        ("from", Day(filter.From)), ("to", Day(filter.To)), ("page", filter.Page > 1 ? filter.Page : null));

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Name(GiftView view) => view == GiftView.Season ? null : Lower(view);

    private static string? Lower(Enum? value) => value?.ToString().ToLowerInvariant();
}
