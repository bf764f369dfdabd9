using KamPortal.KeyAccounts;

namespace KamPortal.Web.KeyAccounts;

/// <summary>The page of key accounts as its address; what cannot be understood there is left out.</summary>
internal static class KeyAddress
{
    public static string Of(KeyView view) => Links.WithQuery(Links.KeyAccounts, ("view", Name(view)));

    public static string Of(KeyBoardFilter filter) => Links.WithQuery(Links.KeyAccounts, ("level", Lower(filter.Level)), ("owner", filter.OwnerId), ("overdue", filter.OverdueOnly ? 1 : null));

    public static string Of(KeyListFilter filter) => Of(Links.KeyAccounts, ("view", Name(KeyView.List)), filter);

    public static string Export(KeyListFilter filter) => Of(Links.KeyAccounts + "/export", ("view", null), filter);

    public static string Of(KeyReviewFilter filter) => Links.WithQuery(
        Links.KeyAccounts, ("view", Name(KeyView.Reviews)), ("level", Lower(filter.Level)), ("result", Lower(filter.Result)), ("owner", filter.OwnerId), ("due", filter.DueWithinDays), ("page", filter.Page > 1 ? filter.Page : null));

    public static string OfCosts(int? ownerId, bool toDiscuss) => Links.WithQuery(Links.KeyAccounts, ("view", Name(KeyView.Costs)), ("owner", ownerId), ("discuss", toDiscuss ? 1 : null));

    public static TEnum? Read<TEnum>(string? text) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase));

    private static string Of(string path, (string Name, object? Value) view, KeyListFilter filter) => Links.WithQuery(
        path, view, ("q", filter.Text), ("group", Lower(filter.Group)), ("owner", filter.OwnerId), ("sort", filter.Order == KeyListOrder.Sales ? null : Lower(filter.Order)),
        ("desc", filter.Descending == (filter.Order == KeyListOrder.Sales) ? null : filter.Descending ? 1 : 0), ("page", filter.Page > 1 ? filter.Page : null));

    private static string? Name(KeyView view) => view == KeyView.Board ? null : Lower(view);

    private static string? Lower(Enum? value) => value?.ToString().ToLowerInvariant();
}
