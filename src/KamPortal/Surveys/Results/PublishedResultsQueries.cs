using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

public sealed class PublishedResultsQueries(KamDb kam)
{
    /// <summary>What was published to a role of the viewer, the latest first; whoever manages surveys sees all that is published.</summary>
    /// <exception cref="RuleViolation">Nobody is signed in.</exception>
    public async Task<IReadOnlyList<PublishedWave>> ListAsync(CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.SignedIn, cancellationToken);
        var published = (await door.Rows.SurveyWaves.AsNoTracking().Include(w => w.PublishedBy).Include(w => w.Template).Where(w => w.PublishedAt != null && w.Status == WaveStatus.Closed).ToListAsync(cancellationToken))
            .Select(w => (Wave: w, Publication: PublishedRoles.Of(w)!)).Where(w => door.Viewer.May(Policies.ManageSurveys) || w.Publication.Roles.Any(door.Viewer.Roles.Contains))
            .OrderByDescending(w => w.Publication.At).ThenByDescending(w => w.Wave.Id).ToList();

        // The trend shows waves that are told to the viewer as well, and no others.
        var ids = published.Select(w => w.Wave.Id).ToArray();
        var waves = await WaveHead.ListAsync(door.Rows.SurveyWaves.Where(w => EF.Parameter(ids).Contains(w.Id)), cancellationToken);
        var questions = await AskedQuestion.OfAsync(door.Rows, [.. waves.Select(w => w.TemplateId).Distinct()], cancellationToken);
        var figures = await FiguresReader.OfAllAsync(door, waves, questions, cancellationToken);
        return
        [
            .. published.Select(p => waves.Find(w => w.Id == p.Wave.Id)!).Select((wave, i) => new PublishedWave(
                wave.Id, wave.Name, wave.Kind, wave.Title, wave.OpensOn, wave.ClosesOn, figures[wave.Id], SurveyResultsQueries.Trend([.. waves.Where(w => w.Code == wave.Code)], figures), published[i].Publication)),
        ];
    }
}
