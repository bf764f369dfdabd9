using KamPortal.Audit;
using KamPortal.Events.Resources;

namespace KamPortal.Events;

/// <summary>Who teaches or speaks in a session.</summary>
internal sealed class SessionTrainer : IAudited
{
    public int Id { get; private set; }

    public int SessionId { get; init; }

    public EventSession Session { get; init; } = null!;

    public int TrainerId { get; init; }

    public Trainer Trainer { get; init; } = null!;

    bool IAudited.ComesWithAnother => Session is { Id: 0 };

    int? IAudited.AuditAccountId => null;
}
