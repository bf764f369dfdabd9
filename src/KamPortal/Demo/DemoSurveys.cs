using System.Security.Cryptography;
using System.Text;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>
/// Surveys of a year and a half: four NPS waves (112, 96 and 24 answers, the last one just sent and not answered yet), two of SERVQUAL with weak
/// reliability and good tangibles, both "Ideal" ones, an anonymous CSAT wave with four answers, which is hidden, and a series of in-depth interviews.
/// Planted: a detractor whose company buys more and more, a promoter whose company buys less and less.
/// </summary>
internal sealed class DemoSurveys(KamDbContext db, BulkLoad load, DemoStaff staff, DemoAccounts accounts, DemoPeople people, DemoOrders orders, DateOnly today, DateTime now)
{
    public const int PauseDays = 90;

    private const string Everybody = """{"Categories":["A","B","C","D"]}""";

    private readonly Random random = new(DemoCompany.Seed + 71);
    private readonly List<SurveyWave> waves = [];
    private readonly List<SurveyInvitation> invitations = [];
    private readonly Dictionary<int, List<DateOnly>> asked = [];

    /// <summary>Everybody who may be written to, with the place they are asked for, in a mixed order.</summary>
    private List<(Person Person, Employment Place, Account Account)> contacts = [];

    /// <summary>Of the demo alone, so that its forms can be opened: the same in every run.</summary>
    public static string TokenOf(int invitationId) =>
        System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"demo survey {invitationId}")).AsSpan(0, 16));

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await SeedSurveyTemplates.EnsureAsync(db, now, cancellationToken);
        var templates = await db.SurveyTemplates.AsNoTracking().Include(t => t.Questions).ThenInclude(q => q.Options).Where(t => t.Status == SurveyTemplateStatus.Published).ToDictionaryAsync(t => t.Code, cancellationToken);
        contacts = Contacts();
        var planted = Planted();
        var answers = new DemoSurveyAnswers(load, random, planted.Detractor, planted.Promoter);

        void Past(string code, string name, int monthsAgo, int days, int sent, int given, bool anonymous = false, int? repeat = null)
        {
            var wave = Wave(templates[code], name, today.AddMonths(-monthsAgo).AddDays(days), WaveStatus.Closed, anonymous, repeat);
            var invited = Invite(wave, sent, first: code == StandardSurveys.Nps && monthsAgo < 18 ? [planted.Detractor, planted.Promoter] : []);
            answers.Give(wave, invited.Take(given));
        }

        Past(StandardSurveys.Nps, "NPS, первая волна", 18, 0, 260, 112, repeat: 6);
        Past(StandardSurveys.Servqual, "Качество обслуживания, первый замер", 15, 3, 120, 41, repeat: 12);
        Past(StandardSurveys.Nps, "NPS, вторая волна", 12, 4, 235, 96, repeat: 6);
        Past(StandardSurveys.IdealSupplier, "Идеальный поставщик", 9, 6, 80, 32);
        Past(StandardSurveys.IdealService, "Идеальный сервис", 9, 7, 76, 27);
        Past(StandardSurveys.Nps, "NPS, третья волна", 6, 2, 70, 24, repeat: 6);
        Past(StandardSurveys.Csat, "Довольны ли последней поставкой", 5, 0, 19, 4, anonymous: true);
        Past(StandardSurveys.Servqual, "Качество обслуживания, второй замер", 3, -4, 110, 37, repeat: 12);
        Interviews(templates[StandardSurveys.Interview], answers);
        OpenWave(templates[StandardSurveys.Nps]);
        Publish(waves[2]);

        await load.WriteAsync(waves, cancellationToken);
        await load.WriteAsync(invitations, cancellationToken);
        await answers.WriteAsync(staff.Heads[0].Id, cancellationToken);
        await load.WriteAsync(Letters(), cancellationToken);
    }

    private List<(Person, Employment, Account)> Contacts()
    {
        var homes = accounts.All.Where(a => !a.IsArchived && a.Status is AccountStatus.Active or AccountStatus.AtRisk).ToDictionary(a => a.Id);
        var places = people.Employments.Where(e => e.ToOn is null && homes.ContainsKey(e.AccountId)).GroupBy(e => e.PersonId).ToDictionary(g => g.Key, g => g.OrderByDescending(e => homes[e.AccountId].Abcd is AbcdCategory.A).ThenBy(e => e.Id).First());
        var found = people.All.Where(p => places.ContainsKey(p.Id) && p is { LeftOn: null, Email: not null, Consent: ConsentStatus.Given } && !p.OptOuts.HasFlag(OptOuts.Mail) && !p.OptOuts.HasFlag(OptOuts.Surveys))
            .Select(p => (p, places[p.Id], homes[places[p.Id].AccountId])).ToArray();
        random.Shuffle(found);
        return [.. found];
    }

    /// <summary>Of large clients, by what they bought in the last year and in the one before.</summary>
    private (int Detractor, int Promoter) Planted()
    {
        var (middle, start) = (today.AddMonths(-12), today.AddMonths(-24));
        var growth = orders.Months.Where(m => m.Month >= start).GroupBy(m => m.AccountId)
            .Select(g => (Id: g.Key, Before: g.Where(m => m.Month < middle).Sum(m => m.Amount), Last: g.Where(m => m.Month >= middle).Sum(m => m.Amount))).Where(g => g.Before > 500_000m && g.Last > 200_000m).OrderBy(g => g.Last / g.Before).ThenBy(g => g.Id).ToList();
        var reachable = contacts.Select(c => c.Account.Id).ToHashSet();
        int PersonOf(IEnumerable<int> ids) => contacts.First(c => c.Account.Id == ids.First(reachable.Contains)).Person.Id;
        return (PersonOf(growth.Select(g => g.Id).Reverse()), PersonOf(growth.Select(g => g.Id)));
    }

    private SurveyWave Wave(SurveyTemplate template, string name, DateOnly opensOn, WaveStatus status, bool anonymous, int? repeat)
    {
        // Letters go on Tuesdays to Thursdays.
        opensOn = opensOn.AddDays(((int)DayOfWeek.Tuesday - (int)opensOn.DayOfWeek + 7) % 7);
        var wave = new SurveyWave
        {
            Name = name, TemplateId = template.Id, Template = template, Status = status, IsAnonymous = anonymous, Audience = Everybody, OpensOn = opensOn, ClosesOn = opensOn.AddDays(20), TimeZoneId = "Europe/Moscow", RepeatMonths = repeat,
            PreviousId = repeat is null ? null : waves.FindLast(w => w.TemplateId == template.Id)?.Id, CreatedById = staff.Director.Id, LaunchedAt = At(opensOn.AddDays(-4), 9), LaunchedById = staff.Director.Id, ClosedAt = status == WaveStatus.Closed ? At(opensOn.AddDays(20), 21) : null,
        };
        load.Number(wave);
        waves.Add(wave);
        return wave;
    }

    /// <summary>People nobody asked within the pause; the first of them are those who will answer.</summary>
    private List<SurveyInvitation> Invite(SurveyWave wave, int count, IReadOnlyList<int> first)
    {
        var free = contacts.Where(c => !asked.GetValueOrDefault(c.Person.Id, []).Exists(d => Math.Abs(d.DayNumber - wave.OpensOn.DayNumber) < PauseDays)).ToList();
        var chosen = free.Where(c => first.Contains(c.Person.Id)).Concat(free.Where(c => !first.Contains(c.Person.Id)).OrderBy(_ => random.Next())).Take(count).ToList();
        return [.. chosen.Select((c, i) => Invitation(wave, c, InvitationStatus.Sent, null, i))];
    }

    private SurveyInvitation Invitation(SurveyWave wave, (Person Person, Employment Place, Account Account) contact, InvitationStatus status, InvitationSkip? skip, int number)
    {
        var at = status == InvitationStatus.Sent ? At(wave.OpensOn.AddDays(number % 3), 7 + (number % 6)) : (DateTime?)null;
        var invitation = new SurveyInvitation
        {
            WaveId = wave.Id, PersonId = contact.Person.Id, AccountId = contact.Account.Id, ManagerId = contact.Account.OwnerId, Category = contact.Account.Abcd, Segment = contact.Account.Segment, RoleId = contact.Place.RoleId,
            Language = contact.Person.Language, Status = status, SkipReason = skip, InvitedAt = at,
        };
        load.Number(invitation);
        if (status == InvitationStatus.Sent)
        {
            invitation.TokenHash = SurveyToken.HashOf(TokenOf(invitation.Id));
            (asked.TryGetValue(contact.Person.Id, out var days) ? days : asked[contact.Person.Id] = []).Add(wave.OpensOn);
        }

        invitations.Add(invitation);
        return invitation;
    }

    /// <summary>The last NPS wave: letters are out, nobody has answered; some are asked by telephone, some are left in peace.</summary>
    private void OpenWave(SurveyTemplate template)
    {
        var wave = Wave(template, "NPS, четвёртая волна", today.AddDays(-8), WaveStatus.Open, false, 6);
        var homes = accounts.All.ToDictionary(a => a.Id);
        Invite(wave, 210, []);
        var taken = invitations.Where(i => i.WaveId == wave.Id).Select(i => i.PersonId).ToHashSet();
        foreach (var contact in contacts.Where(c => !taken.Contains(c.Person.Id)).Take(30))
        {
            Invitation(wave, contact, InvitationStatus.Skipped, InvitationSkip.Paused, 0);
        }

        var unwritten = people.All.Where(p => p is { LeftOn: null, Email: null } or { LeftOn: null, Consent: not ConsentStatus.Given }).Select(p => (Person: p, Place: people.Employments.Find(e => e.PersonId == p.Id && e.ToOn is null)))
            .Where(p => p.Place is not null && homes[p.Place.AccountId] is { IsArchived: false, Status: AccountStatus.Active }).Take(40).ToList();
        foreach (var ((person, place), i) in unwritten.Select((p, i) => (p, i)))
        {
            var skip = person.Email is null ? InvitationSkip.NoEmail : InvitationSkip.NoConsent;
            Invitation(wave, (person, place!, homes[place!.AccountId]), i < 25 ? InvitationStatus.Phone : InvitationStatus.Skipped, i < 25 ? null : skip, 0);
        }
    }

    private void Interviews(SurveyTemplate template, DemoSurveyAnswers answers)
    {
        var wave = Wave(template, "Глубинные интервью с крупнейшими клиентами", today.AddMonths(-4), WaveStatus.Closed, false, null);
        var talks = contacts.Where(c => c.Account.Abcd == AbcdCategory.A).DistinctBy(c => c.Account.Id).Take(DemoSurveyAnswers.Interviews).ToList();
        answers.Talk(wave, [.. talks.Select(c => Invitation(wave, c, InvitationStatus.Answered, null, 0))]);
    }

    private void Publish(SurveyWave wave)
    {
        (wave.PublishedRoles, wave.PublishedAt, wave.PublishedById) = ($"{Role.Manager},{Role.Head},{Role.Assistant},{Role.Department}", wave.ClosedAt!.Value.AddDays(5), staff.Director.Id);
        wave.PublishedNote = "Спасибо всем, кто звонил и отвечал. Клиенты чаще всего хвалят людей и ругают сроки: с логистикой уже договорились, что предупреждаем о сдвиге сами.";
    }

    /// <summary>Of the open wave: taken by the mail server and forgotten, two refused.</summary>
    private IEnumerable<OutboxMessage> Letters()
    {
        var addresses = people.All.Where(p => p.Email is not null).ToDictionary(p => p.Id, p => p.Email!);
        foreach (var (invitation, i) in invitations.Where(i => i.WaveId == waves[^1].Id && i.InvitedAt is not null).Select((invitation, i) => (invitation, i)))
        {
            var letter = OutboxMessage.Write($"survey:{invitation.Id}:0", addresses[invitation.PersonId], invitation.Language == "ru" ? "Порекомендуете ли вы нас?" : "Would you recommend us?", "", "", invitation.InvitedAt!.Value, At(waves[^1].ClosesOn, 21), null, isSecret: true);
            if (i % 100 == 40)
            {
                letter.MarkFailed("550 5.1.1 No such user", permanent: true, invitation.InvitedAt.Value.AddMinutes(1));
            }
            else
            {
                letter.MarkSent(invitation.InvitedAt.Value.AddMinutes(1));
            }

            yield return letter;
        }
    }

    private static DateTime At(DateOnly on, int hour) => on.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
}
