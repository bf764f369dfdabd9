using KamPortal.Web.Hosting;

namespace KamPortal.Web.Calendars;

/// <summary>Of calendars read by programs. A place that has to wait gets no right one either, else guessing would go on.</summary>
internal sealed class FeedGuard(ILogger<FeedGuard> log, TimeProvider clock) : GuessGuard("calendars", log, clock);
