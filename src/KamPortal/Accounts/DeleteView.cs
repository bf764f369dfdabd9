using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Accounts;

public sealed class DeleteView(KamDb kam)
{
    /// <exception cref="RuleViolation">The view is gone or belongs to somebody else.</exception>
    public async Task RunAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        db.Remove(await db.OwnViewAsync(id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
