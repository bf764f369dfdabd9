using Microsoft.EntityFrameworkCore;

namespace KamPortal.Audit;

internal sealed record PendingAudit(IAudited Entity, EntityState State, List<FieldChange> Changes);
