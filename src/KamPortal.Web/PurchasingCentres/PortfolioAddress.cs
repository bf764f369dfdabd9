using KamPortal.PurchasingCentres;

namespace KamPortal.Web.PurchasingCentres;

/// <summary>The list of centres as its address; what cannot be understood there is left out.</summary>
internal static class PortfolioAddress
{
    public static string Of(PortfolioFilter filter) => Links.WithQuery(
        Links.Centres,
        ("q", filter.Text),
        ("status", filter.Status?.ToString().ToLowerInvariant()),
        ("alarm", filter.Alarm?.ToString().ToLowerInvariant()),
        ("key", filter.KeyAccounts ? 1 : null),
        ("owner", filter.OwnerId),
        ("sort", filter.Order == PortfolioOrder.Name ? "name" : null),
        ("page", filter.Page > 1 ? filter.Page : null));

    public static string Of(CentresView view, int? ownerId = null, int page = 1) =>
        Links.WithQuery(Links.Centres, ("view", view == CentresView.All ? null : view.ToString().ToLowerInvariant()), ("owner", ownerId), ("page", page > 1 ? page : null));

    public static TEnum? Read<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase));
}
