using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>A new club or union, other words of one, or one that is closed.</summary>
public sealed class SaveClub(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? ClubId { get; set; }

        public int Version { get; set; }

        public string? Name { get; set; }

        public ClubKind Kind { get; set; }

        public string? About { get; set; }

        /// <summary>Null: the viewer.</summary>
        public int? OwnerId { get; set; }

        public bool IsClosed { get; set; }
    }

    /// <returns>The club's id.</returns>
    /// <exception cref="RuleViolation">No right, no name, or the name is taken.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the club since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var name = FormRules.Required(form.Name, DealerClub.NameMaxLength, nameof(form.Name));
        DealerClub club;
        if (form.ClubId is { } id)
        {
            club = await FindToChangeAsync(db, id, cancellationToken);
            club.OwnerId = await CatalogueDoor.ColleagueAsync(db, form.OwnerId ?? club.OwnerId, club.OwnerId, nameof(form.OwnerId), cancellationToken);
        }
        else
        {
            club = db.Add(new DealerClub { Name = name, OwnerId = await CatalogueDoor.ColleagueAsync(db, form.OwnerId ?? db.Viewer.UserId, null, nameof(form.OwnerId), cancellationToken) }).Entity;
        }

        if (await db.DealerClubs.AnyAsync(c => c.Name == name && c.Id != form.ClubId, cancellationToken))
        {
            throw new RuleViolation(CatalogueMessages.ClubNameTaken, nameof(form.Name));
        }

        (club.Name, club.Kind, club.IsClosed) = (name, form.Kind, form.IsClosed);
        club.About = FormRules.Text(form.About, DealerClub.AboutMaxLength, nameof(form.About));
        await db.SaveFormAsync(club, form.ClubId is null ? club.Version : form.Version, cancellationToken);
        return club.Id;
    }

    internal static async Task<DealerClub> FindToChangeAsync(KamDbContext db, int clubId, CancellationToken cancellationToken)
    {
        var club = await db.DealerClubs.SingleOrDefaultAsync(c => c.Id == clubId, cancellationToken) ?? throw new RuleViolation(CatalogueMessages.ClubNotFound);
        return EventDoor.MayChange(db.Viewer, club.OwnerId) ? club : throw new RuleViolation(CatalogueMessages.NotYourClub);
    }
}
