using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>Whether the words of a wave may be read.</summary>
internal static class WordsDoor
{
    public static async Task<ResultsState> StateAsync(ResultsDoor door, WaveHead wave, CancellationToken cancellationToken)
    {
        if (!wave.IsAnonymous)
        {
            return ResultsState.Shown;
        }

        var responses = await door.All.SurveyResponses.CountAsync(r => r.WaveId == wave.Id, cancellationToken);
        return responses == 0 ? ResultsState.NoData : wave.IsStillSecret ? ResultsState.StillOpen : responses < door.Least ? ResultsState.TooFew : ResultsState.Shown;
    }
}
