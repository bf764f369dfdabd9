using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.Staff;

namespace KamPortal.Demo;

/// <summary>
/// What every client could buy, so that the thresholds give each the category it has; none for those with category "?".
/// Planted: a client that ships more than its figure, one that buys nothing, stale figures, other currencies.
/// </summary>
internal sealed class DemoPotentials
{
    private const int StaleEvery = 12;

    private static readonly string[] Competitors = ["ТД «Арматура-Юг»", "Промвентиль", "Фланцевый завод «Исеть»", "Волга-Клапан", "НефтьКомплект", "Tianjin Flow", "Сибирская арматурная компания"];

    private static readonly (string Currency, decimal Rate)[] Currencies = [("USD", 92.5m), ("EUR", 101.3m), ("CNY", 12.84m), ("KZT", 0.187m)];

    private readonly Random random = new(DemoCompany.Seed + 20);
    private readonly BulkLoad load;
    private readonly DemoAccounts accounts;
    private readonly DemoOrders orders;
    private readonly IReadOnlyList<TalkScript> scripts;
    private readonly DateOnly today;

    public DemoPotentials(BulkLoad load, DemoStaff staff, DemoAccounts accounts, DemoOrders orders, IReadOnlyList<TalkScript> scripts, DateOnly today)
    {
        (this.load, this.accounts, this.orders, this.scripts, this.today) = (load, accounts, orders, scripts, today);
        Rules = new CategoryRules
        {
            Number = 2, VolumeMode = VolumeMode.Absolute, VolumeAmount = DemoOrders.TakesMuchFrom, GapAmount = 300_000m, ById = staff.Director.Id, At = At(today.AddDays(-120)),
            Note = "Четыре крупнейших клиента дают половину выручки: «берёт много» считаем от 3 млн ₽ в год",
        };
        BuysNothing = accounts.All.First(a => a.Status == AccountStatus.Lost && a.Abcd == AbcdCategory.D && Sales(a).Values.Sum() <= 0);
        Exceeded = accounts.All.First(a => a.Abcd == AbcdCategory.B && a is { Size: AccountSize.Medium, Status: AccountStatus.Active, KeyStatus: KeyStatus.None } && !accounts.Foreign.Contains(a));
        foreach (var account in accounts.All.Where(a => a.Abcd != AbcdCategory.Unknown))
        {
            Write(account, Sales(account));
        }
    }

    public CategoryRules Rules { get; }

    public List<PotentialRecord> Records { get; } = [];

    /// <summary>Knows what it spends, and spends nothing: production was closed.</summary>
    public Account BuysNothing { get; }

    /// <summary>Ships more than the figure somebody recorded long ago.</summary>
    public Account Exceeded { get; }

    /// <summary>Number of orders and average order of those whose figure comes from a profile call.</summary>
    public Dictionary<Account, (int Orders, decimal Average, PotentialRecord Record)> Told { get; } = [];

    /// <summary>V by product group.</summary>
    public Dictionary<int, decimal> Sales(Account account)
    {
        var (from, before) = SalesRollup.TrailingYear(today);
        months ??= orders.Months.Where(m => m.Month >= from && m.Month < before).ToLookup(m => m.AccountId);
        return months[account.Id].GroupBy(m => m.ProductGroupId!.Value).ToDictionary(g => g.Key, g => g.Sum(m => m.Amount));
    }

    private ILookup<int, AccountMonthSales>? months;

    private void Write(Account account, Dictionary<int, decimal> sales)
    {
        var volume = sales.Values.Sum();
        var share = Share(account.Abcd);
        var potential = account == BuysNothing ? 0
            : account == Exceeded ? Thousands(volume * 0.8m)
            : account.Abcd == AbcdCategory.C ? Math.Max(Thousands(volume / share), Thousands(Math.Max(volume, 0) + 400_000 + random.Next(300_000)))
            : volume > 0 ? Thousands(volume / share)
            : Thousands(40_000 + random.Next(160_000));
        var place = accounts.Foreign.ToList().IndexOf(account);
        if (place >= 0)
        {
            var (currency, rate) = Currencies[place % Currencies.Length];
            var told = Math.Ceiling(potential / rate);
            Add(account, null, decimal.Round(told * rate, 2), PotentialSource.ClientPlan, volume).ToldIn(currency, told, rate);
        }
        else if (account.Abcd == AbcdCategory.A || (account.Abcd == AbcdCategory.C && account.Id % 2 == 0) || (account.Abcd == AbcdCategory.B && account.KeyStatus == KeyStatus.Key))
        {
            ByGroup(account, sales, potential, volume > 0 ? volume / potential : 0);
        }
        else if (account != BuysNothing && account != Exceeded && account.Id % 3 != 0)
        {
            var count = 4 + random.Next(20);
            var average = Math.Ceiling(potential / count / 100) * 100;
            Told[account] = (count, average, Add(account, null, count * average, PotentialSource.Profile, volume));
        }
        else
        {
            Add(account, null, potential, account.Abcd == AbcdCategory.D ? PotentialSource.Estimate : Surveyed(), volume);
        }
    }

    private decimal Share(AbcdCategory category) => category switch
    {
        AbcdCategory.A => random.Next(35, 60),
        AbcdCategory.B => random.Next(78, 97),
        AbcdCategory.C => random.Next(8, 50),
        _ => random.Next(75, 95),
    } / 100m;

    /// <summary>Groups the client buys of us are held in larger part; what is missing to the whole is bought elsewhere, the rest of it nobody spread over groups.</summary>
    private void ByGroup(Account account, Dictionary<int, decimal> sales, decimal potential, decimal share)
    {
        var source = account.KeyStatus == KeyStatus.Key ? PotentialSource.ClientPlan : Surveyed();
        var held = account.Abcd == AbcdCategory.B ? share : Math.Min(0.9m, Math.Max(share, 0.05m) * (account.Abcd == AbcdCategory.A ? 1.5m : 2));
        var left = potential;
        foreach (var (group, amount) in sales.OrderBy(s => s.Key))
        {
            var figure = amount > 0 ? Thousands(amount / held) : 20_000m;
            Add(account, group, figure, source, amount);
            left -= figure;
        }

        if (account.Abcd == AbcdCategory.B || left <= 0)
        {
            return;
        }

        foreach (var (group, part) in orders.Groups.Where(g => !sales.ContainsKey(g.Id)).Skip(account.Id % 3).Take(3).Zip([0.45m, 0.25m, 0.15m]))
        {
            Add(account, group.Id, Thousands(left * part), source, 0);
        }

        Add(account, null, potential, PotentialSource.Estimate, 0);
    }

    private PotentialRecord Add(Account account, int? groupId, decimal annual, PotentialSource source, decimal sales)
    {
        var asOf = today.AddDays(account == Exceeded || account.Id % StaleEvery == 0 ? -380 - random.Next(300) : -5 - random.Next(330));
        if (groupId is null && account.Abcd is AbcdCategory.A or AbcdCategory.B && account.Id % 5 == 0)
        {
            Keep(account, groupId, Thousands(annual * 0.85m), PotentialSource.Estimate, asOf.AddDays(-365)).GiveWay();
        }

        var record = Keep(account, groupId, annual, source, asOf);
        var elsewhere = annual - Math.Max(0, sales);
        foreach (var (name, part) in Pick().Zip([0.5m, 0.2m]).Take(source == PotentialSource.Estimate || elsewhere < 50_000 ? 0 : 1 + random.Next(2)))
        {
            var competitor = PotentialCompetitor.Of(name, Thousands(elsewhere * part));
            BulkLoad.Set(competitor, nameof(PotentialCompetitor.PotentialId), record.Id);
            record.Competitors.Add(competitor);
        }

        return record;
    }

    private PotentialRecord Keep(Account account, int? groupId, decimal annual, PotentialSource source, DateOnly asOf)
    {
        var confidence = source switch { PotentialSource.ClientPlan => PotentialConfidence.High, PotentialSource.Estimate => PotentialConfidence.Low, _ => PotentialConfidence.Medium };
        var script = scripts.FirstOrDefault(s => s.Source == source)?.Id ?? (source == PotentialSource.Profile ? scripts[account.Id % 2].Id : null);
        var record = PotentialRecord.Of(account.Id, groupId, annual, source, confidence, asOf, account.OwnerId, At(asOf), script, account == BuysNothing ? "Производство закрыто, закупать нечего" : null);
        load.Number(record);
        Records.Add(record);
        return record;
    }

    private PotentialSource Surveyed() => (PotentialSource)random.Next(3);

    private string[] Pick()
    {
        var first = random.Next(Competitors.Length);
        return [Competitors[first], Competitors[(first + 1 + random.Next(Competitors.Length - 1)) % Competitors.Length]];
    }

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(8, 20), DateTimeKind.Utc);

    private static decimal Thousands(decimal amount) => Math.Ceiling(amount / 1000) * 1000;
}
