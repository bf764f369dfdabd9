using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Touches;
using static KamPortal.Demo.DemoCentreWords;

namespace KamPortal.Demo;

/// <summary>The purchasing centre one would show: fifteen people of a holding, two of them from outside, with lines, quarrels, a gap and an opponent.</summary>
internal sealed class DemoShowpiece
{
    public const int Insiders = 13;

    private static readonly (string Position, string Department, int Seniority, int? Above, int[] Roles, int Influence, int? Attitude, int? Competitor, int Touches, string? Interest)[] Roster =
    [
        ("Генеральный директор", "Дирекция", 5, null, [Decider], 24, 1, 0, 1, "Запустить вторую очередь цеха к осени без срывов"),
        ("Заместитель генерального директора по закупкам", "Дирекция", 4, 0, [Decider], 14, -1, 2, 0, "Показать экономию по итогам года"),
        ("Финансовый директор", "Финансы", 4, 0, [Approver], 11, 0, null, 1, "Отсрочка 45 дней и ровный график платежей"),
        ("Главный инженер", "Техническая дирекция", 4, 0, [Expert, Coach], 13, 2, -1, 5, "Меньше остановок: арматура с ресурсом 10 лет"),
        ("Начальник отдела снабжения", "Снабжение", 3, 1, [Buyer], 8, 1, 1, 4, "Один поставщик на все диаметры"),
        ("Главный механик", "Эксплуатация", 3, 3, [User, Initiator], 7, 2, -1, 3, "Чтобы ремонт шёл без подгонки фланцев"),
        ("Ведущий инженер-проектировщик", "Техническая дирекция", 2, 3, [Initiator, Expert], 5, 1, 0, 2, "Готовые модели арматуры для чертежей"),
        ("Инженер КИПиА", "Эксплуатация", 2, 5, [User], 3, 0, null, 1, "Приводы, которые понимает его система"),
        ("Специалист по закупкам", "Снабжение", 1, 4, [Buyer], 3, 1, 0, 4, "Документы вместе с отгрузкой"),
        ("Руководитель тендерной группы", "Снабжение", 2, 4, [Opponent], 4, -2, 2, 0, null),
        ("Юрист", "Дирекция", 2, 0, [Gatekeeper], 1, null, null, 0, null),
        ("Помощник генерального директора", "Дирекция", 1, 0, [Gatekeeper], 1, 1, null, 2, null),
        ("Мастер ремонтного участка", "Эксплуатация", 2, 5, [User], 1, 1, 0, 1, "Обучить смену обслуживанию приводов"),
        ("Главный инженер проекта", "Проектный институт", 4, null, [Consultant, Expert], 4, 1, 0, 2, "Согласовать замену без повторной экспертизы"),
        ("Эксперт по надёжности", "Независимый надзор", 3, null, [Consultant], 1, null, null, 0, null),
    ];

    private static readonly (int From, int To, LinkKind Kind)[] Lines =
    [
        (3, 0, LinkKind.Influences), (5, 3, LinkKind.Influences), (11, 0, LinkKind.Influences), (13, 3, LinkKind.Influences), (9, 1, LinkKind.Influences),
        (1, 3, LinkKind.Conflict), (5, 9, LinkKind.Conflict),
    ];

    private readonly DemoTouches touches;

    public DemoShowpiece(BulkLoad load, DemoStaff staff, DemoPeople people, DemoTouches touches, Account account, PurchasingCentre centre, DateOnly today)
    {
        this.touches = touches;
        var inside = people.Employments.Where(e => e.AccountId == account.Id && e is { ToOn: null, IsOutside: false }).Take(Insiders).ToList();

        // The first few of an account are the ones everybody calls; the deputy is to be a gap.
        (inside[1], inside[^1]) = (inside[^1], inside[1]);
        var outside = people.Employments.Where(e => e.IsOutside && e.AccountId != account.Id && e.ToOn is null).DistinctBy(e => e.PersonId).Take(Roster.Length - inside.Count).ToList();
        var places = inside.Concat(outside.Select((e, i) => people.EmployOutside(e.PersonId, account, Outside[i]))).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var (position, department, seniority, above, roles, influence, attitude, competitor, _, interest) = Roster[i];
            var place = places[i];
            (place.Position, place.Department, place.Seniority, place.RoleId, place.ReportsToId) = (position, department, seniority, roles[0], above is { } superior ? places[superior].Id : null);
            var member = centre.Add(place);
            load.Number(member);
            member.Play(roles);
            member.Weigh(influence);
            member.Feel(attitude, competitor, competitor > 0 ? Competitors[i % Competitors.Length] : null);
            member.Decide(StageOf(roles[0]), DecidesOf(roles[0]));
            member.Want(interest);
            Meet(account, place.PersonId, i);
        }

        // Whoever else works there reports to somebody of the new order.
        foreach (var rest in people.Employments.Where(e => e.AccountId == account.Id && !places.Contains(e) && e.ToOn is null && e.Seniority < 5))
        {
            rest.ReportsToId = places.Where(p => p.Seniority > rest.Seniority && !p.IsOutside).MinBy(p => (p.Seniority, p.Id))!.Id;
        }

        var members = centre.Members;
        members[0].WantPersonally("Заядлый рыбак, зимой ездит на Ладогу; ценит, когда держат слово");
        members[3].WantPersonally("Гордится тем, что цех пять лет без аварий");
        members[0].Approach(staff.Heads[0].Id, "Пригласить на испытательный стенд вместе с главным инженером", today.AddDays(9));
        members[1].Approach(staff.Heads[0].Id, "Выяснить, чем недоволен, и показать полную стоимость владения", today.AddDays(3));
        members[3].Approach(null, "Согласовать программу испытаний приводов", today.AddDays(5));
        members[9].Approach(null, "Найти повод для встречи через начальника снабжения", today.AddDays(-4));
        Links = [.. Lines.Select(l => CentreLink.Between(centre, members[l.From], members[l.To], l.Kind))];
    }

    public IReadOnlyList<CentreLink> Links { get; }

    /// <summary>Done touches with those whom the chance of the other ones left out.</summary>
    private void Meet(Account account, int personId, int i)
    {
        for (var n = 0; n < Roster[i].Touches; n++)
        {
            var day = account.LastTouchOn!.Value.AddDays(-1 - i - (9 * n));
            day = day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
            var type = n % 3 == 0 ? TouchType.Meeting : TouchType.Call;
            var touch = Touch.Plan(account.Id, account.OwnerId, type, day, "Вторая очередь цеха", 30, [personId]);
            touch.Complete(account.OwnerId, day, day.ToDateTime(new TimeOnly(8, 10 + i), DateTimeKind.Utc), type, type == TouchType.Meeting ? 60 : 15, TouchOutcome.Agreed, "Обсудили требования к арматуре второй очереди", null, [personId]);
            touches.Add(touch, account);
        }
    }
}
