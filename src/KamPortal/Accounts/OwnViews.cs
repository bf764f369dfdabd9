using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

internal static class OwnViews
{
    /// <exception cref="RuleViolation">The view is gone or belongs to somebody else.</exception>
    public static async Task<SavedView> OwnViewAsync(this KamDbContext db, int id, CancellationToken cancellationToken)
    {
        var view = await db.SavedViews.Include(v => v.Owner).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw new RuleViolation(SavedViewMessages.NotFound);
        return view.OwnerId == db.Viewer.UserId
            ? view
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SavedViewMessages.NotYours, view.Owner.FullName));
    }
}
