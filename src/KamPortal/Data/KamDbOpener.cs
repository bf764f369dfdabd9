using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

/// <summary>Makes contexts for a given viewer; everybody but <see cref="KamDb"/> and <see cref="ViewerDirectory"/> goes through the former.</summary>
public sealed class KamDbOpener
{
    private readonly DbContextOptions<KamDbContext> options;
    private readonly TimeProvider clock;

    internal KamDbOpener(DbContextOptions<KamDbContext> options, TimeProvider clock) => (this.options, this.clock) = (options, clock);

    internal KamDbContext Open(Viewer viewer) => new(options, viewer, clock);
}
