using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;

namespace KamPortal.Demo;

/// <summary>14,000 orders of 60,000 lines over 36 full months and the current one, with seasons and the stories of the accounts.</summary>
internal sealed class DemoOrders
{
    public const int OrderCount = 14_000;
    public const int LineCount = 60_000;
    public const int Months36 = 36;

    /// <summary>What the demo company calls "takes much": accounts of category A and B ship at least a tenth more, the others a tenth less.</summary>
    public const decimal TakesMuchFrom = 3_000_000m;

    /// <summary>January … December.</summary>
    private static readonly double[] Season = [0.5, 0.9, 1.2, 1.35, 1.2, 1.1, 1, 1, 1.05, 1.05, 1, 0.95];

    private static readonly decimal[] Discounts = [0, 0, 0, 0.03m, 0.05m, 0.07m, 0.1m];

    private readonly Random random = new(DemoCompany.Seed + 1);
    private readonly BulkLoad load;
    private readonly DateOnly today;
    private readonly DateOnly firstMonth;

    public DemoOrders(BulkLoad load, DemoAccounts accounts, DateOnly today)
    {
        (this.load, this.today) = (load, today);
        firstMonth = new DateOnly(today.Year, today.Month, 1).AddMonths(-Months36);
        foreach (var (name, _) in DemoNames.Goods)
        {
            var group = new ProductGroup { Name = name };
            load.Number(group);
            Groups.Add(group);
        }

        PlaceOrders(accounts);
        FillOrders(accounts.All.ToDictionary(a => a.Id));
        Level(accounts.All);
        Sum(accounts.All);
    }

    public List<ProductGroup> Groups { get; } = [];

    public List<SalesOrder> Orders { get; } = new(OrderCount);

    public List<OrderLine> Lines { get; } = new(LineCount);

    public List<AccountMonthSales> Months { get; } = [];

    /// <summary>Largest remainders: every month of every account gets its share, and the total is exact.</summary>
    private void PlaceOrders(DemoAccounts accounts)
    {
        var cells = (from account in accounts.All
                     from month in Enumerable.Range(0, Months36 + 1)
                     let weight = Weight(account, firstMonth.AddMonths(month), accounts)
                     where weight > 0
                     select (Account: account, Month: firstMonth.AddMonths(month), Weight: weight * (0.6 + (0.8 * random.NextDouble())))).ToList();
        var unit = (OrderCount - cells.Count(c => MustBuy(c.Account, accounts))) / cells.Sum(c => c.Weight);
        var counts = cells.Select(c => (int)(c.Weight * unit) + (MustBuy(c.Account, accounts) ? 1 : 0)).ToArray();
        foreach (var i in Enumerable.Range(0, cells.Count).OrderByDescending(i => (cells[i].Weight * unit) % 1).Take(OrderCount - counts.Sum()))
        {
            counts[i]++;
        }

        var placed = cells.Zip(counts).SelectMany(c => Enumerable.Range(0, c.Second).Select(_ => (c.First.Account, On: DayIn(c.First.Month)))).OrderBy(o => o.On).ThenBy(o => o.Account.Id).ToList();
        foreach (var (account, on) in placed)
        {
            var shipped = on.AddDays(random.Next(1, 15));
            var order = new SalesOrder { AccountId = account.Id, Number = string.Create(CultureInfo.InvariantCulture, $"СПА-{on:yy}-{Orders.Count + 1:D5}"), OrderedOn = on, ShippedOn = shipped < today ? shipped : null };
            load.Number(order);
            Orders.Add(order);
        }
    }

    private static bool MustBuy(Account account, DemoAccounts accounts) => account == accounts.QuietInJanuary || account == accounts.LoyalShop;

    private double Weight(Account account, DateOnly month, DemoAccounts accounts)
    {
        var monthsAgo = ((today.Year - month.Year) * 12) + today.Month - month.Month;
        if (account.Status == AccountStatus.Prospect || month.AddMonths(1) <= account.CreatedOn.AddMonths(1) || (account == accounts.QuietInJanuary && month.Month == 1))
        {
            return 0;
        }

        var usual = account.Size switch { AccountSize.Largest => 11d, AccountSize.Large => 4.5, AccountSize.Medium => 1.8, _ => 0.7 }
            * account.Abcd switch { AbcdCategory.A or AbcdCategory.B => 1.2, AbcdCategory.C => 0.55, _ => 0.5 }
            * Season[month.Month - 1];
        var story = account.Status switch
        {
            AccountStatus.Lost => monthsAgo > 4 + (account.Id % 9) ? 0.9 : 0,
            AccountStatus.AtRisk => monthsAgo > 4 ? 1.1 : 0.3,
            _ when account.Abcd == AbcdCategory.C => 1.2 - (monthsAgo * 0.012),
            _ => 1,
        };
        return usual * story * (monthsAgo == 0 ? (today.Day - 1) / (double)DateTime.DaysInMonth(today.Year, today.Month) : 1);
    }

    private DateOnly DayIn(DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var days = last < today ? last.Day : today.Day - 1;
        var holidays = month.Month == 1 && days > 12 ? 8 : 0;
        var day = month.AddDays(holidays + random.Next(days - holidays));
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday when day.Day > 1 => day.AddDays(-1),
            DayOfWeek.Sunday when day.Day > 2 => day.AddDays(-2),
            _ => day,
        };
    }

    private void FillOrders(Dictionary<int, Account> accounts)
    {
        var counts = Orders.Select(_ => 2 + random.Next(4)).ToArray();
        for (var missing = LineCount - counts.Sum(); missing != 0; missing += missing > 0 ? -1 : 1)
        {
            counts[random.Next(counts.Length)] += Math.Sign(missing);
        }

        foreach (var (order, count) in Orders.Zip(counts))
        {
            var account = accounts[order.AccountId];
            var usual = account.Size switch { AccountSize.Largest => 900_000d, AccountSize.Large => 260_000, AccountSize.Medium => 85_000, _ => 28_000 };
            var isReturn = random.Next(120) == 0;
            for (var i = 0; i < count; i++)
            {
                // Every account keeps to its own half of the range, so that absent product groups are there to be found.
                var group = ((account.Id * 5) + random.Next(6)) % DemoNames.Goods.Length;
                var (product, price) = DemoNames.Goods[group].Products[random.Next(DemoNames.Goods[group].Products.Length)];
                var quantity = Math.Max(1, Math.Round(usual / count * (0.4 + (1.4 * random.NextDouble())) / (double)price)) * (isReturn ? -0.2 : 1);
                var whole = isReturn ? Math.Min(-1, Math.Floor((decimal)quantity)) : (decimal)quantity;
                var discount = Discounts[random.Next(Discounts.Length)];
                var line = new OrderLine { OrderId = order.Id, ProductGroupId = Groups[group].Id, Product = product, Quantity = whole, UnitPrice = price, Discount = discount, Amount = OrderLine.AmountOf(price, whole, discount) };
                order.Amount += line.Amount;
                Lines.Add(line);
            }
        }
    }

    /// <summary>Orders larger or smaller by the account's measure, so that what it takes agrees with its category.</summary>
    private void Level(List<Account> accounts)
    {
        const decimal room = 0.1m;
        var (from, to) = SalesRollup.TrailingYear(today);
        var orders = Orders.ToLookup(o => o.AccountId);
        var lines = Lines.ToLookup(l => l.OrderId);
        foreach (var account in accounts)
        {
            var takesMuch = account.Abcd is AbcdCategory.A or AbcdCategory.B;
            var volume = orders[account.Id].Where(o => o.OrderedOn >= from && o.OrderedOn < to).Sum(o => o.Amount);
            var isRight = takesMuch ? volume >= TakesMuchFrom * (1 + room) : volume <= TakesMuchFrom * (1 - room);
            if (isRight || volume <= 0)
            {
                continue;
            }

            var measure = TakesMuchFrom * (takesMuch ? 1.15m + (account.Id % 10 * 0.05m) : 0.45m + (account.Id % 10 * 0.04m)) / volume;
            foreach (var order in orders[account.Id])
            {
                foreach (var line in lines[order.Id])
                {
                    order.Amount -= line.Amount;
                    var wanted = Math.Abs(line.Quantity) * line.UnitPrice * measure;
                    if (wanted < line.UnitPrice)
                    {
                        (line.Product, line.UnitPrice) = DemoNames.Goods[Groups.FindIndex(g => g.Id == line.ProductGroupId)].Products.MinBy(p => p.Price);
                    }

                    line.Quantity = Math.Sign(line.Quantity) * Math.Max(1, Math.Round(wanted / line.UnitPrice));
                    line.Amount = OrderLine.AmountOf(line.UnitPrice, line.Quantity, line.Discount);
                    order.Amount += line.Amount;
                }
            }
        }
    }

    private void Sum(List<Account> accounts)
    {
        var orders = Orders.ToDictionary(o => o.Id);
        foreach (var month in Lines.GroupBy(l => (orders[l.OrderId].AccountId, Month: FirstOf(orders[l.OrderId].OrderedOn), l.ProductGroupId)).OrderBy(g => g.Key.AccountId).ThenBy(g => g.Key.Month))
        {
            Months.Add(new AccountMonthSales { AccountId = month.Key.AccountId, Month = month.Key.Month, ProductGroupId = month.Key.ProductGroupId, Amount = month.Sum(l => l.Amount), Orders = month.Select(l => l.OrderId).Distinct().Count() });
        }

        // What SalesRollup would come to; a test runs it and finds nothing to change.
        var (from, to) = SalesRollup.TrailingYear(today);
        var byAccount = Orders.ToLookup(o => o.AccountId);
        foreach (var account in accounts)
        {
            account.FirstOrderOn = byAccount[account.Id].Where(o => o.Amount >= 0).Min(o => (DateOnly?)o.OrderedOn);
            account.LastOrderOn = byAccount[account.Id].Where(o => o.Amount >= 0).Max(o => (DateOnly?)o.OrderedOn);
            account.Sales12Months = byAccount[account.Id].Where(o => o.OrderedOn >= from && o.OrderedOn < to).Sum(o => o.Amount);
        }
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
