using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Greetings;
using KamPortal.Gifts;
using KamPortal.People;
using KamPortal.PerspectivePlans;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

internal sealed partial class KamDbContext
{
    /// <summary>Stamps versions, keeps the search words, guards what is approved, and writes the audit trail in the same transaction as the change.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        await ActionTaskSync.FollowAsync(this, cancellationToken);
        await GreetingSync.FollowTouchesAsync(this, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await GiftEndings.FollowAsync(this, clock.GetUtcNow().UtcDateTime, viewer.Today(clock), cancellationToken);
        await PlanGuard.CheckAsync(this, cancellationToken);
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            entry.Entity.Version++;
        }

        var audits = AuditTrail.Collect(ChangeTracker);
        var staleWords = ReplaceSearchWords();
        var stir = GreetingSync.Stirred(ChangeTracker);
        if (audits.Count == 0 && staleWords.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var ownTransaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (ownTransaction)
        {
            foreach (var delete in staleWords)
            {
                await delete(cancellationToken);
            }

            if (stir.IsAny)
            {
                await GreetingSync.StirAsync(PortalUsers, AllAccounts, AllEmployments, stir, cancellationToken);
            }

            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (audits.Count > 0)
            {
                AuditEntries.AddRange(AuditTrail.ToEntries(audits, viewer, clock.GetUtcNow().UtcDateTime));
                await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            }

            if (ownTransaction is not null)
            {
                await ownTransaction.CommitAsync(cancellationToken);
            }

            LetGoOfWritten();
            return saved;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: the audit trail is written on that path.");

    /// <summary>Words are replaced behind the tracker's back and audit entries never read again: held, they would clash with the next save of the row.</summary>
    private void LetGoOfWritten()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e is { State: EntityState.Unchanged, Entity: AccountWord or PersonWord or AuditEntry }).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private List<Func<CancellationToken, Task>> ReplaceSearchWords()
    {
        var deletes = new List<Func<CancellationToken, Task>>();
        foreach (var entry in ChangeTracker.Entries<ISearchable>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var isNew = entry.State == EntityState.Added;
            if (!isNew && !entry.Property(nameof(ISearchable.SearchText)).IsModified)
            {
                continue;
            }

            switch (entry.Entity)
            {
                case Account account:
                    AccountWords.AddRange(((ISearchable)account).SearchWords.Select(w => new AccountWord { Account = account, Word = w }));
                    if (!isNew)
                    {
                        deletes.Add(token => AccountWords.Where(w => w.AccountId == account.Id).ExecuteDeleteAsync(token));
                    }

                    break;
                case Person person:
                    PersonWords.AddRange(((ISearchable)person).SearchWords.Select(w => new PersonWord { Person = person, Word = w }));
                    if (!isNew)
                    {
                        deletes.Add(token => PersonWords.Where(w => w.PersonId == person.Id).ExecuteDeleteAsync(token));
                    }

                    break;
            }
        }

        return deletes;
    }
}
