using KamPortal.Accounts;
using KamPortal.Data;

namespace KamPortal.Touches.Planning;

/// <summary>Active rules by whom they concern.</summary>
internal sealed class PlanningRules(IReadOnlyCollection<CadenceRule> rules)
{
    private readonly ILookup<AbcdCategory, CadenceRule> ofCategory = rules.Where(r => r.Scope == CadenceScope.Category && r.Category is not null).ToLookup(r => r.Category!.Value);
    private readonly CadenceRule[] ofStrategies = [.. rules.Where(r => r.Scope == CadenceScope.Strategy)];
    private readonly ILookup<int, CadenceRule> ofAccount = rules.Where(r => r.Scope == CadenceScope.Account && r.AccountId is not null).ToLookup(r => r.AccountId!.Value);
    private readonly ILookup<int, CadenceRule> ofRole = rules.Where(r => r.Scope == CadenceScope.Role && r.RoleId is not null).ToLookup(r => r.RoleId!.Value);

    public IReadOnlyCollection<CadenceRule> All => rules;

    /// <summary>The same on every server and after every restart.</summary>
    public int Fingerprint => StableHash.Of(string.Join('\n', rules.OrderBy(r => r.Id).Select(r => FormattableString.Invariant(
        $"{r.Id}|{r.Scope}|{r.Category}|{r.Strategy}|{r.RoleId}|{r.AccountId}|{r.TouchType}|{r.Topic}|{r.Minutes}|{r.Priority}|{r.Every}|{r.Unit}|{r.StartsOn:O}|{r.EndsOn:O}|{r.Spread}|{r.DayOffPolicy}"))));

    public int[] RoleIds => [.. ofRole.Select(r => r.Key)];

    /// <summary>The longest half period: how far back done touches matter.</summary>
    public int LongestHalfPeriod => rules.Select(r => r.Cadence.HalfPeriod(new DateOnly(2026, 8, 31))).DefaultIfEmpty(0).Max();

    public IEnumerable<(CadenceRule Rule, RoleHolder? Holder)> Of(PlanningAccount account, IEnumerable<RoleHolder> holders) =>
        ofCategory[account.Abcd].Concat(ofStrategies.Where(r => CadenceRule.Reaches(r.Strategy, account.Strategy))).Concat(ofAccount[account.Id])
            .Select(rule => (rule, (RoleHolder?)null))
            .Concat(holders.SelectMany(h => ofRole[h.RoleId].Select(rule => (rule, (RoleHolder?)h))));
}
