using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>
/// Who is proposed to prepare what: commerce the event's owner where they sell, marketing and top management whoever has the
/// role (the one with the company longest), specialists whoever answers for the content. Nobody: the event's owner sees to it.
/// </summary>
internal sealed class PreparationOwners
{
    private static readonly Role[] Sellers = [Role.Manager, Role.Head, Role.Director, Role.Developer];

    private int? commerce;
    private int? marketing;
    private int? specialists;
    private int? topManagement;

    public static async Task<PreparationOwners> LoadAsync(KamDbContext db, DevelopmentEvent one, CancellationToken cancellationToken)
    {
        var sells = await db.PortalUsers.AnyAsync(u => u.Id == one.OwnerId && u.Roles.Any(r => Sellers.Contains(r.Role)), cancellationToken);
        return new PreparationOwners
        {
            commerce = sells ? one.OwnerId : null, specialists = one.ContentOwnerId,
            marketing = await FirstAsync(db, Role.Marketing, cancellationToken), topManagement = await FirstAsync(db, Role.Director, cancellationToken),
        };
    }

    public int? Of(EventDepartments department) => department switch
    {
        EventDepartments.Commerce => commerce,
        EventDepartments.Marketing => marketing,
        EventDepartments.Specialists => specialists,
        EventDepartments.TopManagement => topManagement,
        _ => null,
    };

    private static Task<int?> FirstAsync(KamDbContext db, Role role, CancellationToken cancellationToken) =>
        db.PortalUsers.Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == role)).OrderBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefaultAsync(cancellationToken);
}
