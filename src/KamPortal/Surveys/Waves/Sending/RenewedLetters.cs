using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>
/// Letters of surveys are written days before they go: whose client was handed over meanwhile, or whose manager has another name or address, gets the words of today's
/// manager. The link stays the one of the first letter: it is still held by the address of unsubscribing, as long as the letter has not gone.
/// </summary>
internal sealed class RenewedLetters(TimeProvider clock, PortalSettings settings)
{
    private const int ChunkSize = 1000;

    private readonly DateTime now = clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(KamDbContext db, JobReport report, CancellationToken cancellationToken)
    {
        for (var (after, more) = (0, true); more;)
        {
            var letters = await db.OutboxMessages.AsNoTracking().Where(m => m.Status == OutboxStatus.Waiting && m.Id > after && m.Key.StartsWith(WaveLetters.KeyStart)).OrderBy(m => m.Id).Take(ChunkSize)
                .Select(m => new Waiting(m.Id, m.Key, m.FromName, m.ReplyTo, m.UnsubscribeUrl)).ToListAsync(cancellationToken);
            (more, after) = (letters.Count == ChunkSize, letters.Count > 0 ? letters[^1].Id : after);
            var known = letters.Where(m => m.UnsubscribeUrl is not null && m.InvitationId > 0).ToList();
            var facts = await InvitationFacts.ReadAsync(db, [.. known.Select(m => m.InvitationId).Distinct()], now, cancellationToken);
            var stale = known.FindAll(m => facts.TryGetValue(m.InvitationId, out var fact) && InvitationLetter.Sender(fact, settings.CompanyName) != new LetterSender(m.FromName ?? "", m.ReplyTo));
            if (stale.Count > 0)
            {
                report.Skip(WaveReasons.RemindersRenewed, await RewriteAsync(db, stale, facts, cancellationToken));
            }
        }
    }

    private async Task<int> RewriteAsync(KamDbContext db, List<Waiting> letters, Dictionary<int, InvitationFacts> facts, CancellationToken cancellationToken)
    {
        int[] ids = [.. letters.Select(m => m.InvitationId).Distinct()];
        var invitations = await db.SurveyInvitations.AsNoTracking().Where(i => EF.Parameter(ids).Contains(i.Id)).Include(i => i.Wave.Template).ToDictionaryAsync(i => i.Id, cancellationToken);
        var lengths = await SurveySending.LengthsAsync(db, [.. invitations.Values.Select(i => i.Wave.TemplateId).Distinct()], cancellationToken);
        var rewritten = 0;
        foreach (var letter in letters)
        {
            var (invitation, fact) = (invitations[letter.InvitationId], facts[letter.InvitationId]);
            var sender = InvitationLetter.Sender(fact, settings.CompanyName);
            var words = InvitationLetter.Write(letter.Number, invitation.Language, invitation.Wave, fact, lengths[invitation.Wave.TemplateId], settings.CompanyName, letter.UnsubscribeUrl![..^WaveLetters.Unsubscribe.Length]);

            // One that a server took to send at this moment goes as it is.
            rewritten += await WaveLetters.Waiting(db.OutboxMessages, now).Where(m => m.Id == letter.Id).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.FromName, sender.Name).SetProperty(m => m.ReplyTo, sender.ReplyTo).SetProperty(m => m.Subject, words.Subject).SetProperty(m => m.Html, words.Html).SetProperty(m => m.Text, words.Text),
                cancellationToken);
        }

        return rewritten;
    }

    private sealed record Waiting(int Id, string Key, string? FromName, string? ReplyTo, string? UnsubscribeUrl)
    {
        public int InvitationId => WaveLetters.TryRead(Key, out var id, out _) ? id : 0;

        public int Number => WaveLetters.TryRead(Key, out _, out var number) ? number : 0;
    }
}
