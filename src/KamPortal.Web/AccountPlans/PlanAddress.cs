using System.Globalization;
using KamPortal.AccountPlans;
using KamPortal.OperationalPlans;

namespace KamPortal.Web.AccountPlans;

/// <summary>Addresses of the lists of plans; what is the default has the short one.</summary>
internal static class PlanAddress
{
    public static string Steps(PlanListFilter filter) => Links.WithQuery(
        Links.Plans, ("show", filter.Show == PlanShow.Running ? null : Lower(filter.Show)), ("owner", filter.OwnerId), ("key", filter.KeyOnly ? 1 : null), ("page", filter.Page > 1 ? filter.Page : null));

    public static string Operational(OperationalFilter filter) => Links.WithQuery(
        Links.PlanList(PlanView.Operational), ("period", filter.Period == PlanPeriod.Month ? null : Lower(filter.Period)), ("on", Day(filter.StartsOn)), ("owner", filter.OwnerId), ("without", filter.WithoutOnly ? 1 : null), ("page", filter.Page > 1 ? filter.Page : null));

    public static string Export(OperationalFilter filter) => Links.WithQuery(Links.ExportPlans, ("period", Lower(filter.Period)), ("on", Day(filter.StartsOn)), ("owner", filter.OwnerId), ("without", filter.WithoutOnly ? 1 : null));

    /// <summary>The plan of an account for a period.</summary>
    public static string OfAccount(int accountId, PlanPeriod period, DateOnly on) =>
        Links.WithQuery(Links.AccountPlan(accountId, PlanView.Operational), ("period", period == PlanPeriod.Month ? null : Lower(period)), ("on", Day(on)));

    public static PlanPeriod Period(string? text) => Enum.TryParse<PlanPeriod>(text, true, out var period) && Enum.IsDefined(period) ? period : PlanPeriod.Month;

    public static DateOnly? On(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
