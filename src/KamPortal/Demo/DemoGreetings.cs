using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.Greetings.Planning;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>Greetings of the last three months, sent, called, missed and cancelled; those to come are the planner's. Preferences of a few, and when the clients were founded.</summary>
internal static class DemoGreetings
{
    public const int DaysBack = 90;

    /// <summary>Two of three clients tell when they were founded; one was tomorrow, years ago.</summary>
    public static void Found(DemoAccounts accounts, DateOnly today)
    {
        var random = new Random(DemoCompany.Seed + 61);
        foreach (var account in accounts.All.Where(a => a.Id % 3 != 0))
        {
            account.FoundedOn = new DateOnly(random.Next(1992, 2019), 1, 1).AddDays(random.Next(365));
        }

        var celebrating = accounts.All.First(a => a is { Abcd: AbcdCategory.A, IsArchived: false } && a.Status == AccountStatus.Active);
        celebrating.FoundedOn = today.AddDays(1).AddYears(-25);
    }

    public static async Task WriteAsync(KamDbContext db, BulkLoad load, DemoAccounts accounts, DemoPeople people, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        await SeedOccasions.EnsureAsync(db, now, cancellationToken);
        var occasions = await db.GreetingOccasions.AsNoTracking().Include(o => o.Rules).ToListAsync(cancellationToken);
        var birthday = occasions.Single(o => o.Code == StandardOccasions.Birthday);
        var homes = accounts.All.ToDictionary(a => a.Id);
        var greetings = new List<Greeting>();
        foreach (var person in people.All.Where(p => p is { BirthMonth: not null, LeftOn: null } && !p.OptOuts.HasFlag(OptOuts.Greetings)))
        {
            var on = person.Birthday!.Value.NextFrom(today.AddDays(-DaysBack), 28);
            var place = people.Employments.Find(e => e.PersonId == person.Id && e.ToOn is null);
            if (on < today && place is not null && homes[place.AccountId] is { IsArchived: false } account && account.Status != AccountStatus.Lost)
            {
                greetings.Add(Past(birthday, person, account, on, greetings.Count));
            }
        }

        await load.WriteAsync(greetings, cancellationToken);
        var liked = people.All.Where(p => p is { Language: "ru", LeftOn: null }).Skip(3).Take(6).ToList();
        await load.WriteAsync(liked.Select((p, i) => new GreetingPreference { PersonId = p.Id, OccasionId = i % 2 == 0 ? null : birthday.Id, IsNever = i == 4, Channel = i == 4 ? null : i < 3 ? GreetingChannel.Call : GreetingChannel.Card }), cancellationToken);
    }

    private static Greeting Past(GreetingOccasion occasion, Person person, Account account, DateOnly on, int number)
    {
        var rule = occasion.Rules.Find(r => r.Category == account.Abcd)!;
        var mayWrite = GreetingRules.LetterObstacle(new GreetedPerson(person.Id, person.Language, person.Gender, person.MiddleName, person.Email, person.Consent, person.OptOuts, person.LeftOn, person.BirthMonth, person.BirthDay)) is null;
        var channel = mayWrite ? rule.Channel : GreetingChannel.Call;
        var (status, skip) = (number % 17) switch
        {
            5 => (GreetingStatus.Cancelled, (GreetingSkip?)null),
            9 => (GreetingStatus.Skipped, channel == GreetingChannel.Email && rule.Approval != GreetingApproval.Automatic ? GreetingSkip.NotApproved : GreetingSkip.Late),
            13 when channel == GreetingChannel.Email => (GreetingStatus.Skipped, GreetingSkip.Refused),
            _ => (channel == GreetingChannel.Email ? GreetingStatus.Sent : GreetingStatus.Done, null),
        };
        return new Greeting
        {
            Key = Greeting.KeyOf(person.Id, occasion.Id, on.Year),
            PersonId = person.Id,
            AccountId = account.Id,
            OccasionId = occasion.Id,
            On = on,
            ActOn = on,
            Channel = channel,
            Approval = rule.Approval,
            Status = status,
            SkipReason = skip,
            Language = person.Language,
            Subject = status == GreetingStatus.Sent ? person.Language == "ru" ? "С днём рождения!" : "Happy birthday!" : "",
            Text = status == GreetingStatus.Sent ? person.Language == "ru" ? "Поздравляем Вас с днём рождения!" : "Happy birthday!" : "",
            AssigneeId = account.OwnerId,
            ClosedAt = on.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc),
        };
    }
}
