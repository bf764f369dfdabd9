using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

/// <summary>Work on a row that somebody else may save at the same moment.</summary>
internal static class SavedMeanwhile
{
    /// <param name="work">Done anew, from opening the context on, while others are quicker.</param>
    /// <exception cref="DbUpdateConcurrencyException">Others were quicker each time.</exception>
    public static async Task<T> AgainAsync<T>(int attempts, Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateConcurrencyException) when (attempt < attempts)
            {
                // What they saved is read by the next attempt.
            }
        }
    }
}
