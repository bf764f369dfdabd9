using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Profiles;
using KamPortal.Staff;

namespace KamPortal.Demo;

/// <summary>The profile calls the figures come from; a short one of a lost client among them, and one that stands half-way.</summary>
internal sealed class DemoProfiles
{
    private static readonly string[] Reasons = ["Привыкли, работают десять лет", "Возят ближе, день в день", "Дают отсрочку 60 дней", "Ниже цена на мелочь", "Держат склад под нас", "Так решил главный инженер"];
    private static readonly string[] Terms = ["Отсрочка 45 дней, их доставка", "Предоплата 30 %, самовывоз", "Отсрочка 60 дней", "Оплата по факту, доставка до объекта"];
    private static readonly string[] Seasons = ["Весна и начало лета, перед ремонтами", "Август–октябрь, подготовка к зиме", "Ровно весь год", "Март–май"];
    private static readonly string[] Plans = ["Столько же", "Новый цех во втором полугодии, плюс четверть", "Сокращают бюджет", "Два новых объекта", "Пока не знают"];
    private static readonly string[] Deciders = ["Снабжение вместе с главным инженером", "Генеральный директор лично", "Тендерный комитет", "Начальник отдела снабжения"];
    private static readonly string[] Clients = ["Муниципальные сети", "Нефтепереработка", "Застройщики региона", "Заводы области", "Торговые сети"];

    private readonly Random random = new(DemoCompany.Seed + 22);
    private readonly BulkLoad load;
    private readonly DemoPeople people;
    private readonly DemoOrders orders;
    private readonly DemoPotentials potentials;
    private readonly IReadOnlyList<ProfileQuestion> questions;

    public DemoProfiles(BulkLoad load, DemoStaff staff, DemoAccounts accounts, DemoPeople people, DemoOrders orders, DemoPotentials potentials, IReadOnlyList<ProfileQuestion> questions, DateOnly today, DateTime now)
    {
        (this.load, this.people, this.orders, this.potentials, this.questions) = (load, people, orders, potentials, questions);
        foreach (var (account, told) in potentials.Told)
        {
            var form = account.Status is AccountStatus.Lost or AccountStatus.AtRisk ? ProfileForm.Short : ProfileForm.Full;
            var session = Open(account, form, told.Record.ScriptId, told.Record.At.AddMinutes(-15));
            Answer(session, account, questions.Where(q => form == ProfileForm.Full || q.IsInShortForm), told.Record.AsOfOn, (told.Orders, told.Average, told.Record.Annual));
            session.Close(ProfileSessionStatus.Finished, told.Record.At);
        }

        HalfWay = accounts.All.Where(a => a is { Abcd: AbcdCategory.Unknown, Status: AccountStatus.Active }).OrderBy(a => a.OwnerId != staff.Managers[0].Id).ThenBy(a => a.Id).First();
        var yesterday = today.AddDays(-1);
        var halfWay = Open(HalfWay, ProfileForm.Full, potentials.Records.First(r => r.ScriptId is not null).ScriptId, now.AddDays(-1));
        Answer(halfWay, HalfWay, questions.Take(3), yesterday, (18, 64_000m, 18 * 64_000m));
    }

    public List<ProfileSession> Sessions { get; } = [];

    public List<ProfileAnswer> Answers { get; } = [];

    /// <summary>Three questions asked yesterday, then the client had to go.</summary>
    public Account HalfWay { get; }

    private ProfileSession Open(Account account, ProfileForm form, int? scriptId, DateTime at)
    {
        var session = new ProfileSession { AccountId = account.Id, Form = form, ScriptId = scriptId, PersonId = people.Employments.FirstOrDefault(e => e.AccountId == account.Id && e.ToOn is null)?.PersonId, StartedById = account.OwnerId, StartedAt = at };
        load.Number(session);
        Sessions.Add(session);
        return session;
    }

    private void Answer(ProfileSession session, Account account, IEnumerable<ProfileQuestion> asked, DateOnly on, (int Orders, decimal Average, decimal Annual) told)
    {
        var sales = potentials.Sales(account);
        foreach (var (question, i) in asked.Select((q, i) => (q, i)))
        {
            var isTold = question.Meaning is ProfileMeaning.OrdersPerYear or ProfileMeaning.AverageOrder || random.Next(6) > 0;
            var answer = ProfileAnswer.Give(session, question.Key, isTold ? Value(question, sales, told) : null, on, account.OwnerId, session.StartedAt.AddMinutes(i));
            BulkLoad.Set(answer, nameof(ProfileAnswer.SessionId), session.Id);
            Answers.Add(answer);
        }
    }

    private string Value(ProfileQuestion question, Dictionary<int, decimal> sales, (int Orders, decimal Average, decimal Annual) told) => question.Key switch
    {
        "orders" => told.Orders.ToString(CultureInfo.InvariantCulture),
        "average-order" => told.Average.ToString("0.##", CultureInfo.InvariantCulture),
        "suppliers" => (2 + random.Next(5)).ToString(CultureInfo.InvariantCulture),
        "our-share" => Math.Clamp(told.Annual == 0 ? 0 : Math.Round(sales.Values.Sum() / told.Annual * 100), 0, 100).ToString(CultureInfo.InvariantCulture),
        "groups-elsewhere" => string.Join('\n', orders.Groups.Where(g => !sales.ContainsKey(g.Id)).Take(1 + random.Next(3)).Select(g => g.Name)),
        "why-others" => Pick(Reasons),
        "terms" => Pick(Terms),
        "seasonality" => Pick(Seasons),
        "next-year" => Pick(Plans),
        "who-decides" => Pick(Deciders),
        _ => Pick(Clients),
    };

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
