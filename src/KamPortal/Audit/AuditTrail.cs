using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KamPortal.Audit;

/// <summary>Turns tracked changes into audit entries. Ids of new rows exist only after the save, so it works in two steps.</summary>
internal static class AuditTrail
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static List<PendingAudit> Collect(ChangeTracker tracker) =>
        [.. tracker.Entries<IAudited>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => e.State != EntityState.Added || !e.Entity.ComesWithAnother)
            .Select(e => new PendingAudit(e.Entity, e.State, FieldsOf(e)))
            .Where(p => p.State != EntityState.Modified || p.Changes.Count > 0)];

    public static IEnumerable<AuditEntry> ToEntries(IEnumerable<PendingAudit> pending, Viewer actor, DateTime at) =>
        pending.Select(p => new AuditEntry
        {
            At = at,
            UserId = actor.UserId,
            Actor = actor.Name,
            Entity = p.Entity.GetType().Name,
            EntityId = p.Entity.Id,
            AccountId = p.Entity.AuditAccountId,
            Action = p.State switch
            {
                EntityState.Added => AuditAction.Created,
                EntityState.Deleted => AuditAction.Deleted,
                _ => AuditAction.Changed,
            },
            Changes = Write(p.Changes),
        });

    public static string Write(IReadOnlyList<FieldChange> changes) => JsonSerializer.Serialize(changes, Json);

    public static IReadOnlyList<FieldChange> Read(string changes) => JsonSerializer.Deserialize<List<FieldChange>>(changes, Json) ?? [];

    private static List<FieldChange> FieldsOf(EntityEntry<IAudited> entry)
    {
        var changes = new List<FieldChange>();
        foreach (var property in entry.Properties)
        {
            // A part of the key that says something is told: the role of a user.
            if ((property.Metadata.IsPrimaryKey() && (property.Metadata.Name == nameof(IAudited.Id) || property.Metadata.IsForeignKey())) || property.Metadata.Name is nameof(IVersioned.Version) or "SearchText" or "SortName" or "LookAlikeKey" or "StatusBeforeArchive" or "ScopeKey" or "MapX" or "MapY" or "TouchesPlannedBy" or "TouchesPlannedOn" or "GreetingsPlannedBy" or "GreetingsPlannedOn")
            {
                continue;
            }

            var from = entry.State == EntityState.Added ? null : property.OriginalValue;
            var to = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            if (Equals(from, to))
            {
                continue;
            }

            var secret = property.Metadata.PropertyInfo?.GetCustomAttribute<SensitiveAttribute>() is not null;
            changes.Add(secret ? new FieldChange(property.Metadata.Name, null, null) : new FieldChange(property.Metadata.Name, Text(from), Text(to)));
        }

        return changes;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
