using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Touches;

namespace KamPortal.Demo;

/// <summary>Some accounts of the scale set with everything that hangs on them.</summary>
internal sealed class ScaleChunk
{
    private static readonly string[] Suffixes = ["", " Групп", " Плюс", " Сервис", " Холдинг", " Регион", " Центр", " Альянс", " Ресурс", " Партнёр", " Инвест", " Монтаж", " Логистик", " Проект", " Комплекс", " Система", " Восток", " Запад", " Юг", " Столица", " Контур", " Вектор", " Формат", " Базис"];
    private static readonly string AuditChanges = AuditTrail.Write([new FieldChange(nameof(Touch.Status), nameof(TouchStatus.Planned), nameof(TouchStatus.Done))]);

    private readonly Random random;
    private readonly ScalePlan plan;
    private readonly BulkLoad load;
    private readonly ScaleCompany company;

    public ScaleChunk(ScalePlan plan, BulkLoad load, ScaleCompany company, int from, int to)
    {
        (this.plan, this.load, this.company, random) = (plan, load, company, new Random(DemoCompany.Seed + 100 + from));
        Potentials = new ScalePotentials(plan, company, new Random(DemoCompany.Seed + 2_000_000 + from));
        Centres = new ScaleCentres(plan, load, company, new Random(DemoCompany.Seed + 1_000_000 + from));
        for (var i = from; i < to; i++)
        {
            var account = Open(i);
            var firstPerson = People.Count;
            var firstPlace = Employments.Count;
            Employ(account, i - from);
            Centres.Add(account, i, Employments[firstPlace..]);
            Sell(account, i);
            Potentials.Add(account, i);
            Meet(account, plan.TouchesOf(i), firstPerson);
            Record(account, plan.AuditOf(i));
        }
    }

    public List<Account> Accounts { get; } = [];

    public List<Person> People { get; } = [];

    public List<Employment> Employments { get; } = [];

    public List<SalesOrder> Orders { get; } = [];

    public List<OrderLine> Lines { get; } = [];

    public List<AccountMonthSales> Months { get; } = [];

    public List<Touch> Touches { get; } = [];

    public List<AuditEntry> Audit { get; } = [];

    public ScaleCentres Centres { get; }

    public ScalePotentials Potentials { get; }

    private DateOnly Today => company.Today;

    private Account Open(int i)
    {
        var trade = random.Next(DemoNames.Trades.Length);
        var number = random.Next(40);
        var name = DemoNames.Roots[random.Next(DemoNames.Roots.Length)] + DemoNames.Trades[trade] + Suffixes[random.Next(Suffixes.Length)] + (number == 0 ? "" : number.ToString(" 0", CultureInfo.InvariantCulture));
        var account = Account.Open(name, company.Managers[random.Next(company.Managers.Count)].Id, Today.AddDays(-1100 - random.Next(2000)));
        account.Rename(name, $"{DemoNames.Forms[random.Next(DemoNames.Forms.Length)]} «{name}»");
        account.Identify(Inn.WithControlDigits($"96{(i * 197L) % 10_000_000:D7}"), null);
        var (region, zone) = DemoNames.Regions[i % 4][random.Next(3)];
        (account.Region, account.TimeZoneId, account.Industry) = (region, zone, DemoNames.Industries[trade]);
        account.Segment = (AccountSegment)random.Next(5);
        account.Size = plan.Weight(i) switch { > 60 => AccountSize.Largest, > 10 => AccountSize.Large, > 2 => AccountSize.Medium, _ => AccountSize.Small };
        account.Abcd = plan.Buys(i) ? account.Size == AccountSize.Small ? (random.Next(2) == 0 ? AbcdCategory.C : AbcdCategory.D) : (random.Next(3) == 0 ? AbcdCategory.A : AbcdCategory.B) : (AbcdCategory)(random.Next(2) * 4);
        if (!plan.Buys(i))
        {
            account.ChangeStatus(random.Next(3) == 0 ? AccountStatus.Lost : AccountStatus.Prospect, "Не работают с нами");
        }

        account.KeyStatus = account.Abcd == AbcdCategory.A ? KeyStatus.Key : KeyStatus.None;
        load.Number(account);
        BulkLoad.Set(account.Ownership[0], nameof(OwnershipPeriod.AccountId), account.Id);
        Accounts.Add(account);
        return account;
    }

    private void Employ(Account account, int place)
    {
        for (var i = 0; i < 6; i++)
        {
            var isFemale = random.Next(2) == 0;
            var last = DemoNames.LastNames[random.Next(DemoNames.LastNames.Length)] + (isFemale ? "а" : "");
            var person = Person.Named(last, (isFemale ? DemoNames.FemaleNames : DemoNames.MaleNames)[random.Next(24)], DemoNames.Patronymics[random.Next(DemoNames.Patronymics.Length)] + (isFemale ? "на" : "ич"));
            var id = load.Number(person);
            person.Reach(string.Create(CultureInfo.InvariantCulture, $"person{id}@client{account.Id}.example"), string.Create(CultureInfo.InvariantCulture, $"+7 9{random.Next(100):D2} {id % 1000:D3}-{random.Next(100):D2}-{random.Next(100):D2}"), null);
            if (random.Next(4) > 0)
            {
                var day = new DateOnly(1960 + random.Next(40), 1, 1).AddDays(random.Next(365));
                person.Born(day.Month, day.Day, day.Year);
            }

            person.RecordConsent(random.Next(4) > 0 ? ConsentStatus.Given : ConsentStatus.Unknown, Today.AddDays(-300), null);
            People.Add(person);
            Employments.Add(Place(person.Id, account, i, i == 0 ? null : Employments[^i].Id));
        }

        if (place % 5 != 0)
        {
            // Somebody of the account before this one works here as well.
            Employments.Add(Place(People[^7].Id, account, 16, null));
        }
    }

    /// <param name="reportsTo">The managing director, who comes first.</param>
    private Employment Place(int personId, Account account, int position, int? reportsTo)
    {
        var place = DemoNames.Positions[position];
        var employment = new Employment { PersonId = personId, AccountId = account.Id, Position = place.Position, Department = place.Department, Seniority = place.Seniority, RoleId = place.Role, ReportsToId = reportsTo, FromOn = account.CreatedOn };
        load.Number(employment);
        return employment;
    }

    private void Sell(Account account, int i)
    {
        var count = plan.OrdersOf(i);
        if (count == 0)
        {
            return;
        }

        var first = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-DemoOrders.Months36);
        var span = Today.DayNumber - first.DayNumber;
        var days = Enumerable.Range(0, count).Select(_ => random.Next(span)).Order().ToList();
        var months = new SortedDictionary<(int Month, int Group), (decimal Amount, int Orders)>();
        foreach (var day in days)
        {
            var on = first.AddDays(day);
            var order = new SalesOrder { AccountId = account.Id, Number = "", OrderedOn = on, ShippedOn = on.AddDays(5) < Today ? on.AddDays(5) : null };
            var id = load.Number(order);
            order.Number = id.ToString("'Н-'0000000", CultureInfo.InvariantCulture);
            var groups = 0;
            for (var line = ScalePlan.LinesOfOrder[id % 6]; line > 0; line--)
            {
                var group = ((account.Id * 5) + random.Next(3)) % DemoNames.Goods.Length;
                var (product, price) = DemoNames.Goods[group].Products[random.Next(3)];
                var quantity = Math.Max(1, (int)Math.Exp(0.4 + (1.3 * Normal()) + (0.3 * Math.Log(plan.Weight(i)))));
                var amount = OrderLine.AmountOf(price, quantity, 0);
                order.Amount += amount;
                Lines.Add(new OrderLine { OrderId = id, ProductGroupId = company.Groups[group].Id, Product = product, Quantity = quantity, UnitPrice = price, Amount = amount });
                var key = ((on.Year * 12) + on.Month, company.Groups[group].Id);
                var was = months.GetValueOrDefault(key);
                months[key] = (was.Amount + amount, was.Orders + ((groups & (1 << group)) == 0 ? 1 : 0));
                groups |= 1 << group;
            }

            Orders.Add(order);
        }

        foreach (var ((month, group), (amount, orders)) in months)
        {
            Months.Add(new AccountMonthSales { AccountId = account.Id, Month = new DateOnly((month - 1) / 12, ((month - 1) % 12) + 1, 1), ProductGroupId = group, Amount = amount, Orders = orders });
        }

        account.FirstOrderOn = first.AddDays(days[0]);
        account.LastOrderOn = first.AddDays(days[^1]);
        var (from, to) = SalesRollup.TrailingYear(Today);
        account.Sales12Months = Orders.TakeLast(count).Where(o => o.OrderedOn >= from && o.OrderedOn < to).Sum(o => o.Amount);
    }

    /// <summary>Of fifty touches one is planned, the others were done in three years.</summary>
    private void Meet(Account account, int count, int firstPerson)
    {
        for (var i = 0; i < count; i++)
        {
            var isPlanned = random.Next(50) == 0;
            var day = Today.AddDays(isPlanned ? random.Next(-5, 35) : -1 - random.Next(1095));
            int[] people = isPlanned || i % 4 == 0 ? [People[firstPerson + random.Next(6)].Id] : [];
            var touch = Touch.Plan(account.Id, account.OwnerId, (TouchType)random.Next(5), day, "Текущие заказы и планы", 15, people);
            if (!isPlanned)
            {
                touch.Complete(account.OwnerId, day, day.ToDateTime(new TimeOnly(6 + random.Next(9), random.Next(60)), DateTimeKind.Utc), touch.Type, 15, (TouchOutcome)random.Next(5), null, null, people);
            }

            load.Number(touch);
            touch.People.ForEach(p => BulkLoad.Set(p, nameof(TouchPerson.TouchId), touch.Id));
            Touches.Add(touch);
            if (isPlanned && (account.NextTouchOn is null || day < account.NextTouchOn))
            {
                BulkLoad.Set(account, nameof(Account.NextTouchOn), (DateOnly?)day);
            }
            else if (!isPlanned && (account.LastTouchOn is null || day > account.LastTouchOn))
            {
                BulkLoad.Set(account, nameof(Account.LastTouchOn), (DateOnly?)day);
            }
        }
    }

    private void Record(Account account, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Audit.Add(new AuditEntry { At = company.Now.AddMinutes(-random.Next(1_500_000)), UserId = account.OwnerId, Actor = "scale", Entity = nameof(Touch), EntityId = account.Id, AccountId = account.Id, Action = AuditAction.Changed, Changes = AuditChanges });
        }
    }

    /// <summary>Box and Muller.</summary>
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
