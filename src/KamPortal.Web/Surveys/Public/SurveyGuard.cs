using KamPortal.Web.Hosting;

namespace KamPortal.Web.Surveys.Public;

/// <summary>
/// Of surveys. A right address is always answered, also where wrong ones have to wait: behind one address of a client's office thousands may answer, some of
/// them with a link cut short by their mail program, and 128 random bits are not guessed at any speed.
/// </summary>
internal sealed class SurveyGuard(ILogger<SurveyGuard> log, TimeProvider clock) : GuessGuard("surveys", log, clock);
