using KamPortal.Web.Hosting;

namespace KamPortal.Web.Events.Public;

/// <summary>Of invitations. A right address is always answered: 128 bits are not guessed at any speed.</summary>
internal sealed class EventGuard(ILogger<EventGuard> log, TimeProvider clock) : GuessGuard("invitations", log, clock);
