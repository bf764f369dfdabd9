using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>Keeps a filter of the account list under a name, or changes the name, the filter or the sharing of an own view.</summary>
public sealed class SaveView(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null makes a new view.</summary>
        public int? Id { get; set; }

        public string Name { get; set; } = "";

        /// <summary>Null leaves the filter of an existing view as it is.</summary>
        public AccountFilter? Filter { get; set; }

        public bool IsShared { get; set; }
    }

    /// <returns>Id of the view.</returns>
    /// <exception cref="RuleViolation">The name is missing, too long or taken, or the view belongs to somebody else.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var me = db.Viewer.UserId ?? throw new RuleViolation(StaffMessages.NotAllowed);
        var name = Name(form.Name);
        var view = form.Id is { } id ? await db.OwnViewAsync(id, cancellationToken) : null;
        if (await db.SavedViews.AnyAsync(v => v.OwnerId == me && v.Name == name && v.Id != (form.Id ?? 0), cancellationToken))
        {
            throw new RuleViolation(SavedViewMessages.NameTaken, nameof(Form.Name));
        }

        if (view is null)
        {
            view = new SavedView { OwnerId = me, Name = name, Query = Query(form.Filter ?? AccountFilter.Default) };
            db.Add(view);
        }

        view.Name = name;
        view.Query = form.Filter is null ? view.Query : Query(form.Filter);
        view.IsShared = form.IsShared;
        await db.SaveChangesAsync(cancellationToken);
        return view.Id;
    }

    private static string Name(string text)
    {
        var name = text.Trim();
        return name.Length switch
        {
            0 => throw new RuleViolation(SavedViewMessages.NameRequired, nameof(Form.Name)),
            > SavedView.NameMaxLength => throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SavedViewMessages.NameTooLong, SavedView.NameMaxLength), nameof(Form.Name)),
            _ => name,
        };
    }

    private static string Query(AccountFilter filter)
    {
        var query = (filter with { Page = 1 }).ToQuery();
        return query.Length <= SavedView.QueryMaxLength ? query : throw new RuleViolation(SavedViewMessages.QueryTooLong);
    }
}
