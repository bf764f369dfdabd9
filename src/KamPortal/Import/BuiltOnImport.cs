using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>What has come to rest on the rows of a batch since, in words.</summary>
internal static class BuiltOnImport
{
    public static async Task<IReadOnlyList<string>> FindAsync(KamDbContext db, int batchId, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var rows = db.ImportedRows.Where(r => r.BatchId == batchId);
        var later = await rows.Join(db.ImportedRows.Where(l => l.BatchId != batchId), r => new { r.Target, r.TargetId }, l => new { l.Target, l.TargetId }, (r, l) => new { r.Id, LaterId = l.Id, l.BatchId })
            .Where(p => p.LaterId > p.Id).Select(p => p.BatchId).Distinct().Join(db.ImportBatches, id => id, b => b.Id, (id, b) => new { b.Id, b.FileName }).OrderBy(b => b.Id).ToListAsync(cancellationToken);
        found.AddRange(later.Take(3).Select(b => Say(ImportMessages.BuiltLaterBatch, b.FileName, b.Id)));

        await Changed(ImportTarget.Account, db.Accounts.Select(a => new VersionOf { Id = a.Id, Version = a.Version }), ImportMessages.BuiltAccountsChanged);
        await Changed(ImportTarget.Person, db.People.Select(p => new VersionOf { Id = p.Id, Version = p.Version }), ImportMessages.BuiltPeopleChanged);
        await Changed(ImportTarget.Employment, db.Employments.Select(e => new VersionOf { Id = e.Id, Version = e.Version }), ImportMessages.BuiltPeopleChanged);
        await Changed(ImportTarget.User, db.PortalUsers.Select(u => new VersionOf { Id = u.Id, Version = u.Version }), ImportMessages.BuiltStaffChanged);

        var accounts = Created(ImportTarget.Account);
        await Count(db.Touches.Where(t => accounts.Contains(t.AccountId)), ImportMessages.BuiltTouches);
        await Count(db.SalesOrders.Where(o => accounts.Contains(o.AccountId)), ImportMessages.BuiltOrders);
        await Count(db.Employments.Where(e => accounts.Contains(e.AccountId)), ImportMessages.BuiltPeople);
        await Count(db.AccountTeamMembers.Where(m => accounts.Contains(m.AccountId)), ImportMessages.BuiltTeam);
        await Count(db.Accounts.Where(a => a.ParentId != null && accounts.Contains(a.ParentId.Value) && !accounts.Contains(a.Id)), ImportMessages.BuiltSubsidiaries);
        await Count(db.CadenceRules.Where(r => r.AccountId != null && accounts.Contains(r.AccountId.Value)), ImportMessages.BuiltRules);

        var people = Created(ImportTarget.Person);
        var employments = Created(ImportTarget.Employment);
        await Count(db.TouchPeople.Where(t => people.Contains(t.PersonId)), ImportMessages.BuiltTouches);
        await Count(db.Employments.Where(e => people.Contains(e.PersonId) && !employments.Contains(e.Id)), ImportMessages.BuiltPeople);

        var users = Created(ImportTarget.User);
        await Count(db.Accounts.Where(a => users.Contains(a.OwnerId)), ImportMessages.BuiltOwnedAccounts);
        await Count(db.PortalUsers.Where(u => u.SupervisorId != null && users.Contains(u.SupervisorId.Value) && !users.Contains(u.Id)), ImportMessages.BuiltSubordinates);
        await Count(db.Touches.Where(t => users.Contains(t.AssigneeId)), ImportMessages.BuiltTouches);

        var groups = Created(ImportTarget.ProductGroup);
        await Count(db.OrderLines.Where(l => l.ProductGroupId != null && groups.Contains(l.ProductGroupId.Value)), ImportMessages.BuiltLines);
        await Count(db.ProductGroups.Where(g => g.ParentId != null && groups.Contains(g.ParentId.Value) && !groups.Contains(g.Id)), ImportMessages.BuiltGroups);

        var orders = Created(ImportTarget.Order);
        await Count(db.OrderLines.Where(l => orders.Contains(l.OrderId)), ImportMessages.BuiltLines);
        return [.. found.Distinct()];

        IQueryable<int> Created(ImportTarget target) => rows.Where(r => r.Target == target && r.Action == ImportAction.Created).Select(r => r.TargetId);

        async Task Changed(ImportTarget target, IQueryable<VersionOf> versions, string message)
        {
            var journal = rows.Where(r => r.Target == target);
            var changed = await journal.CountAsync(r => !versions.Any(v => v.Id == r.TargetId && v.Version == r.VersionAfter), cancellationToken);
            if (changed > 0)
            {
                found.Add(Say(message, changed));
            }
        }

        async Task Count<T>(IQueryable<T> query, string message)
        {
            if (await query.CountAsync(cancellationToken) is var count and > 0)
            {
                found.Add(Say(message, count));
            }
        }
    }

    private static string Say(string message, params object[] details) => string.Format(CultureInfo.CurrentCulture, message, details);

    private sealed record VersionOf
    {
        public int Id { get; init; }

        public int Version { get; init; }
    }
}
