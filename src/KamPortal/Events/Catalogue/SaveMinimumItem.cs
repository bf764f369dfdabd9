using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>A part of the minimum set of a product group: put in, changed, made ready, taken out.</summary>
public sealed class SaveMinimumItem(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? ItemId { get; set; }

        public int Version { get; set; }

        /// <summary>As the kind: of a new one; it does not change.</summary>
        public int? ProductGroupId { get; set; }

        public MinimumSetKind Kind { get; set; }

        public string? Title { get; set; }

        public string? Url { get; set; }

        public int? OwnerId { get; set; }

        /// <summary>Null while it is not ready.</summary>
        public DateOnly? ReadyOn { get; set; }
    }

    /// <returns>The item's id.</returns>
    /// <exception cref="RuleViolation">No right, no title, no such group, no link, or ready in the future.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the item since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var title = FormRules.Required(form.Title, MinimumSetItem.TitleMaxLength, nameof(form.Title));
        var url = CatalogueDoor.Link(form.Url, MinimumSetItem.UrlMaxLength, nameof(form.Url));
        if (form.ReadyOn > db.Viewer.Today(clock))
        {
            throw new RuleViolation(CatalogueMessages.ReadyDayFuture, nameof(form.ReadyOn));
        }

        MinimumSetItem item;
        if (form.ItemId is { } id)
        {
            item = await FindAsync(db, id, cancellationToken);
        }
        else
        {
            var groupId = form.ProductGroupId is { } g && await db.ProductGroups.AnyAsync(x => x.Id == g, cancellationToken) ? g : throw new RuleViolation(CatalogueMessages.GroupNotFound, nameof(form.ProductGroupId));
            item = db.Add(new MinimumSetItem { ProductGroupId = groupId, Kind = form.Kind, Title = title }).Entity;
        }

        var ownerId = form.OwnerId is null ? (int?)null : await CatalogueDoor.ColleagueAsync(db, form.OwnerId, item.OwnerId, nameof(form.OwnerId), cancellationToken);
        (item.Title, item.Url, item.OwnerId, item.ReadyOn) = (title, url, ownerId, form.ReadyOn);
        await db.SaveFormAsync(item, form.ItemId is null ? item.Version : form.Version, cancellationToken);
        return item.Id;
    }

    /// <exception cref="RuleViolation">No right, or gone already.</exception>
    public async Task RemoveAsync(int itemId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        db.Remove(await FindAsync(db, itemId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<MinimumSetItem> FindAsync(KamDbContext db, int id, CancellationToken cancellationToken) =>
        await db.MinimumSetItems.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) ?? throw new RuleViolation(CatalogueMessages.ItemNotFound);
}
