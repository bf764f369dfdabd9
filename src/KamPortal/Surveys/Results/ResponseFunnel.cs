using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Results;

/// <summary>From the audience to the answer.</summary>
/// <param name="Waiting">The letter goes in the next sending window.</param>
/// <param name="Sent">Letters handed over.</param>
/// <param name="Delivered">Letters the mail server took.</param>
/// <param name="Started">Opened the form and answered at least a page; null in an anonymous wave, where nobody knows.</param>
/// <param name="ByLink">Answered through the letter.</param>
/// <param name="ByStaff">Entered by a colleague, by telephone or after an interview.</param>
/// <param name="ToCall">To be asked by telephone and not asked yet.</param>
public sealed record ResponseFunnel(int Audience, IReadOnlyList<SkipCount> Skipped, int Waiting, int Sent, int Delivered, int? Started, int ByLink, int ByStaff, int ToCall, int Declined)
{
    public int Completed => ByLink + ByStaff;
}
