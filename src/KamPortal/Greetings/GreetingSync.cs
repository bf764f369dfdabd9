using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KamPortal.Greetings;

/// <summary>Greetings go along with what they rest on, in the same save.</summary>
internal static class GreetingSync
{
    private static readonly string[] PersonFacts =
        [nameof(Person.BirthMonth), nameof(Person.BirthDay), nameof(Person.Email), nameof(Person.Consent), nameof(Person.OptOuts), nameof(Person.LeftOn), nameof(Person.Language), nameof(Person.Gender), nameof(Person.MiddleName)];

    private static readonly string[] AccountFacts =
        [nameof(Account.FoundedOn), nameof(Account.FirstOrderOn), nameof(Account.Industry), nameof(Account.Abcd), nameof(Account.Status), nameof(Account.IsArchived), nameof(Account.OwnerId)];

    /// <summary>A call or card and its touch are one piece of work: whichever verb closes or reopens the touch, the greeting goes along.</summary>
    public static async Task FollowTouchesAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var touches = db.ChangeTracker.Entries<Touch>()
            .Where(e => e.State == EntityState.Modified && e.Entity.Origin == TouchOrigin.Greeting && e.Property(t => t.Status).IsModified)
            .Select(e => e.Entity).ToDictionary(t => t.OccurrenceKey!, StringComparer.Ordinal);
        if (touches.Count == 0)
        {
            return;
        }

        var keys = touches.Keys.ToArray();
        foreach (var greeting in await db.Greetings.Where(g => EF.Parameter(keys).Contains(g.Key)).ToListAsync(cancellationToken))
        {
            if (greeting.Status is GreetingStatus.Skipped)
            {
                continue;
            }

            greeting.Status = touches[greeting.Key].Status switch { TouchStatus.Done => GreetingStatus.Done, TouchStatus.Cancelled => GreetingStatus.Cancelled, _ => GreetingStatus.Approved };
            greeting.ClosedAt = touches[greeting.Key].Status == TouchStatus.Planned ? null : now;
        }
    }

    /// <summary>Whom the planner has to go through again at its next run, because of what is about to be saved.</summary>
    public static Stir Stirred(ChangeTracker tracker)
    {
        var people = tracker.Entries<Person>().Where(e => e.State == EntityState.Modified && PersonFacts.Any(f => e.Property(f).IsModified)).Select(e => e.Entity.Id)
            .Concat(tracker.Entries<GreetingPreference>().Where(Changes).Select(e => e.Entity.PersonId));
        var accounts = tracker.Entries<Employment>().Where(Changes).Select(e => e.Entity.AccountId)
            .Concat(tracker.Entries<Account>().Where(e => e.State == EntityState.Modified && AccountFacts.Any(f => e.Property(f).IsModified)).Select(e => e.Entity.Id));
        var users = tracker.Entries<Absence>().Where(Changes).Select(e => e.Entity.UserId)
            .Concat(tracker.Entries<PortalUser>().Where(e => e.State == EntityState.Modified && e.Property(u => u.IsEnabled).IsModified).Select(e => e.Entity.Id));
        return new Stir([.. people.Where(id => id > 0).Distinct()], [.. accounts.Where(id => id > 0).Distinct()], [.. users.Distinct()]);
    }

    /// <param name="accounts">Unfiltered, as the places are: a person may work for a client the viewer does not see.</param>
    public static Task StirAsync(IQueryable<PortalUser> users, IQueryable<Account> accounts, IQueryable<Employment> places, Stir stir, CancellationToken cancellationToken)
    {
        var (personIds, accountIds, userIds) = stir;
        var ofAccounts = accounts.Where(a => EF.Parameter(accountIds).Contains(a.Id)).Select(a => a.OwnerId);
        var ofPeople = places.Where(e => EF.Parameter(personIds).Contains(e.PersonId)).Select(e => e.Account.OwnerId);
        return users.Where(u => ofAccounts.Contains(u.Id) || ofPeople.Contains(u.Id) || EF.Parameter(userIds).Contains(u.Id)).ExecuteUpdateAsync(set => set.SetProperty(u => u.GreetingsPlannedBy, 0), cancellationToken);
    }

    private static bool Changes(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    internal sealed record Stir(int[] People, int[] Accounts, int[] Users)
    {
        public bool IsAny => People.Length + Accounts.Length + Users.Length > 0;
    }
}
