using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Demo;

/// <summary>200 accounts with the mix of domain.md §6.1: sizes, categories, key accounts, statuses, holdings, planted names.</summary>
internal sealed class DemoAccounts
{
    /// <summary>Largest, large, medium, small by manager: loads from 40 % to 129 % of the norms 3, 10, 50, 100.</summary>
    private static readonly int[][] Portfolios =
    [
        [1, 6, 14, 8], [1, 4, 12, 8], [0, 4, 10, 16], [1, 1, 6, 9], [0, 3, 6, 11], [1, 0, 2, 8], [0, 2, 5, 10], [0, 2, 5, 10], [0, 2, 7, 6], [0, 2, 3, 14],
    ];

    /// <summary>A, B, C, D, unknown by size, largest first.</summary>
    private static readonly int[][] Categories = [[3, 1, 0, 0, 0], [13, 8, 5, 0, 0], [8, 22, 30, 4, 6], [0, 5, 27, 54, 14]];

    /// <summary>By manager; 15 is the limit of one manager, so the first is one over it.</summary>
    private static readonly int[] KeyAccounts = [16, 15, 6, 5, 4, 4, 3, 3, 3, 3];

    private static readonly AbcdCategory[] Letters = [AbcdCategory.A, AbcdCategory.B, AbcdCategory.C, AbcdCategory.D, AbcdCategory.Unknown];

    private readonly Random random = new(DemoCompany.Seed);
    private readonly BulkLoad load;
    private readonly DemoStaff staff;
    private readonly DateOnly today;

    public DemoAccounts(BulkLoad load, DemoStaff staff, DateOnly today)
    {
        (this.load, this.staff, this.today) = (load, staff, today);
        Open();
        ChooseKeyAccounts();
        ChangeStatuses();
        Plant();
        FormHoldings();
        foreach (var account in All.Where(a => a.Abcd == AbcdCategory.D))
        {
            account.TakeRoute((SmallAccountRoute)(account.Id % 4));
        }

        GatherTeams();
        Views =
        [
            new SavedView { OwnerId = staff.Managers[0].Id, Name = "Мои ключевые", Query = "owner=me&key=key" },
            new SavedView { OwnerId = staff.Director.Id, Name = "Под угрозой", Query = "status=atrisk", IsShared = true },
        ];
    }

    public List<Account> All { get; } = [];

    public List<AccountTeamMember> Team { get; } = [];

    public IReadOnlyList<SavedView> Views { get; }

    public IReadOnlyList<Account> Foreign { get; private set; } = [];

    /// <summary>Buys every month of the year but January: no reason to worry.</summary>
    public Account QuietInJanuary { get; private set; } = null!;

    /// <summary>Small, loyal, steady: not a key account in the manager's sense however often it buys.</summary>
    public Account LoyalShop { get; private set; } = null!;

    /// <summary>A retail chain with a rigid assortment: key for the company, not for the manager.</summary>
    public Account Chain { get; private set; } = null!;

    /// <summary>Never bought anything yet.</summary>
    public IReadOnlyList<Account> Prospects { get; private set; } = [];

    private void Open()
    {
        var letters = Categories.Select(counts => Shuffled(counts.SelectMany((count, letter) => Enumerable.Repeat(Letters[letter], count)))).Select(l => new Queue<AbcdCategory>(l)).ToArray();
        var names = new Queue<(string Name, string Industry)>(Shuffled(
            from root in DemoNames.Roots from trade in Enumerable.Range(0, DemoNames.Trades.Length) select ($"{root}{DemoNames.Trades[trade]}", DemoNames.Industries[trade])));
        for (var manager = 0; manager < Portfolios.Length; manager++)
        {
            for (var size = 0; size < 4; size++)
            {
                for (var i = 0; i < Portfolios[manager][size]; i++)
                {
                    Add(names.Dequeue(), staff.Managers[manager], AccountSize.Largest - size, letters[size].Dequeue());
                }
            }
        }
    }

    private void Add((string Name, string Industry) company, PortalUser manager, AccountSize size, AbcdCategory abcd)
    {
        var years = size >= AccountSize.Large ? random.Next(4, 12) : random.Next(1, 10);
        var openedOn = today.AddDays(-years * 365 - random.Next(365));
        var left = manager.SupervisorId == staff.Left.SupervisorId && openedOn < today.AddDays(-500) && random.Next(9) == 0;
        var account = Account.Open(company.Name, left ? staff.Left.Id : manager.Id, openedOn);
        if (left)
        {
            account.HandOver(manager.Id, today.AddDays(-210), "Громов И. П. уволился, портфель передан коллегам");
        }

        var form = DemoNames.Forms[random.Next(DemoNames.Forms.Length)];
        account.Rename(company.Name, $"{form} «{company.Name}»");
        account.Identify(Inn.WithControlDigits($"96{random.Next(10_000_000):D7}"), $"96{random.Next(100):D2}01001");
        var regions = DemoNames.Regions[manager.BranchId - staff.Branches[0].Id];
        (account.Region, account.TimeZoneId) = regions[random.Next(regions.Length)];
        account.Industry = company.Industry;
        account.Segment = company.Industry switch { "ЖКХ" => AccountSegment.Public, "Торговля" => random.Next(2) == 0 ? AccountSegment.Wholesale : AccountSegment.Retail, _ => AccountSegment.EndUser };
        account.Size = size;
        account.Abcd = abcd;
        account.Strategy = abcd switch
        {
            AbcdCategory.A => AccountStrategy.RetainAndDevelop,
            AbcdCategory.B => AccountStrategy.Retain,
            AbcdCategory.C => AccountStrategy.Develop,
            AbcdCategory.D => AccountStrategy.Minimise,
            _ => AccountStrategy.Unset,
        };
        Number(account);
    }

    private void ChooseKeyAccounts()
    {
        for (var manager = 0; manager < KeyAccounts.Length; manager++)
        {
            foreach (var account in All.Where(a => a.OwnerId == staff.Managers[manager].Id && a.Abcd is AbcdCategory.A or AbcdCategory.B or AbcdCategory.C)
                .Where(a => a.OwnerId == staff.Managers[manager].Id).OrderBy(a => a.Abcd).ThenByDescending(a => a.Size).ThenBy(a => a.Id).Take(KeyAccounts[manager]))
            {
                account.KeyStatus = KeyStatus.Key;
            }
        }

        foreach (var account in Some(10, a => a.KeyStatus == KeyStatus.None && a.Abcd is AbcdCategory.B or AbcdCategory.C && a.KeyStatus == KeyStatus.None))
        {
            account.KeyStatus = KeyStatus.Candidate;
        }

        foreach (var account in Some(6, a => a.KeyStatus == KeyStatus.None && a.Size <= AccountSize.Medium && a.Abcd == AbcdCategory.C))
        {
            account.KeyStatus = KeyStatus.Rejected;
        }
    }

    private void ChangeStatuses()
    {
        var reasons = new[] { "Ушли к конкуренту: ниже цена на задвижки", "Закрыли производство", "Перешли на закупки через холдинг", "Срыв поставки весной, доверие не восстановили", "Сменился снабженец, работает со своим поставщиком" };
        foreach (var (account, i) in Some(12, a => a.Size <= AccountSize.Medium && a.KeyStatus == KeyStatus.None && a.Abcd != AbcdCategory.Unknown).Select((a, i) => (a, i)))
        {
            account.ChangeStatus(AccountStatus.Lost, reasons[i % reasons.Length]);
        }

        foreach (var account in Some(18, a => a.Status == AccountStatus.Active && a.Size >= AccountSize.Small && a.Abcd is not (AbcdCategory.D or AbcdCategory.Unknown)))
        {
            account.ChangeStatus(AccountStatus.AtRisk, null);
        }

        Prospects = Some(6, a => a.Abcd == AbcdCategory.Unknown && a.Size == AccountSize.Small);
        foreach (var account in Prospects)
        {
            account.ChangeStatus(AccountStatus.Prospect, null);
        }
    }

    /// <summary>Names and stories that lists, search, sums and reports have to stand.</summary>
    private void Plant()
    {
        var plain = new Queue<Account>(Some(All.Count, a => a.Size == AccountSize.Small && a.KeyStatus == KeyStatus.None && a.Status == AccountStatus.Active && a.Abcd == AbcdCategory.D));
        plain.Dequeue().Rename("Вектор", "ООО «Вектор»");
        plain.Dequeue().Rename("Bektop", "OOO «Bektop»");
        var longName = "Управление механизации, водоснабжения, теплоснабжения и эксплуатации инженерных сетей Верхнекамского промышленного узла с обособленными подразделениями в посёлках Рудничный, Лесной, Созим и Заречный район";
        plain.Dequeue().Rename(longName[..200], null);
        plain.Dequeue().Rename("Д’Артаньян-Сервис", "ООО «Д'Артаньян-Сервис»");
        plain.Dequeue().Rename("Торговый дом «Сибирский „Инструмент“»", "ООО \"Торговый дом «Сибирский „Инструмент“»\"");
        plain.Dequeue().Rename("Насос🚰Маркет", "ИП Чистяков С. С.");
        var (office, branch) = (plain.Dequeue(), plain.Dequeue());
        office.Rename("Камский теплосервис", "АО «Камский теплосервис»");
        branch.Rename("Камский теплосервис, Чусовской филиал", "АО «Камский теплосервис»");
        branch.Identify(office.Inn, "962102001");
        branch.PutUnder(office.Id);

        LoyalShop = plain.Dequeue();
        LoyalShop.Rename("Сантехника на Лесной", "ИП Логинова В. А.");
        LoyalShop.Identify(Inn.WithControlDigits("9601234567"), null);
        (LoyalShop.Segment, LoyalShop.Industry, LoyalShop.KeyStatus) = (AccountSegment.Retail, "Торговля", KeyStatus.Rejected);

        Chain = All.First(a => a.Size == AccountSize.Large && a.KeyStatus == KeyStatus.None && a.Status == AccountStatus.Active);
        Chain.Rename("Сеть магазинов «Домовой мастер»", "АО «Домовой мастер»");
        (Chain.Segment, Chain.Industry, Chain.KeyStatus) = (AccountSegment.Retail, "Торговля", KeyStatus.Rejected);

        QuietInJanuary = All.First(a => a.Size == AccountSize.Medium && a.Status == AccountStatus.Active && a.Abcd == AbcdCategory.B && a.Ownership.Count == 1);
        QuietInJanuary.Rename("Комбинат «Морозко»", "АО «Комбинат „Морозко“»");

        Foreign = Some(12, a => a.Size is AccountSize.Large or AccountSize.Medium && a.Status == AccountStatus.Active && a != Chain && a != QuietInJanuary);
        foreach (var (account, (name, industry, zone)) in Foreign.Zip(DemoNames.Foreign))
        {
            account.Rename(name, name);
            account.Identify(null, null);
            (account.Industry, account.Region, account.TimeZoneId) = (industry, "Зарубежье", zone);
        }
    }

    private void FormHoldings()
    {
        var names = new[] { "Полярный круг", "Заволжье", "Уральский пояс", "Меридиан", "Синегорье", "Белая вода" };
        var heads = Some(names.Length, a => a.Size >= AccountSize.Large && a.Status == AccountStatus.Active && a.KeyStatus == KeyStatus.Key && !Foreign.Contains(a));
        var free = new Queue<Account>(Some(All.Count, a => a.Size <= AccountSize.Medium && a.Status == AccountStatus.Active && a.ParentId is null && a != QuietInJanuary && a.KeyStatus != KeyStatus.Rejected && a.LegalName?.Contains($"«{a.Name}»", StringComparison.Ordinal) == true && a.Name.All(char.IsLetter) && a.Name.Length > 8));
        foreach (var (head, i) in heads.Select((h, i) => (h, i)))
        {
            head.Rename($"Холдинг «{names[i]}»", $"АО «Холдинг „{names[i]}“»");
            for (var n = 0; n < 2 + i % 3; n++)
            {
                var subsidiary = free.Dequeue();
                subsidiary.Rename($"{names[i]}: {subsidiary.Name}", subsidiary.LegalName);
                subsidiary.PutUnder(head.Id);
            }
        }
    }

    private void GatherTeams()
    {
        foreach (var account in All.Where(a => a.KeyStatus == KeyStatus.Key))
        {
            var fromOn = account.CreatedOn > today.AddYears(-2) ? account.CreatedOn : today.AddYears(-2);
            Team.Add(new AccountTeamMember { AccountId = account.Id, UserId = staff.Assistants[account.Id % staff.Assistants.Count].Id, Role = TeamRole.Assistant, FromOn = fromOn });
            if (account.Abcd == AbcdCategory.C)
            {
                Team.Add(new AccountTeamMember { AccountId = account.Id, UserId = staff.Developer.Id, Role = TeamRole.DevelopmentManager, FromOn = fromOn });
            }
        }
    }

    private void Number(Account account)
    {
        load.Number(account);
        foreach (var period in account.Ownership)
        {
            BulkLoad.Set(period, nameof(OwnershipPeriod.AccountId), account.Id);
        }

        All.Add(account);
    }

    private List<Account> Some(int count, Func<Account, bool> which) => [.. Shuffled(All.Where(which)).Take(count)];

    private T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
