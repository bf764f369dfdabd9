using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Participants;
using KamPortal.Events.Planning;
using KamPortal.Events.Preparation;
using KamPortal.Events.Resources;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

/// <summary>Development events.</summary>
internal sealed partial class KamDbContext
{
    public DbSet<DevelopmentEvent> DevelopmentEvents => Set<DevelopmentEvent>();

    public DbSet<EventSession> EventSessions => Set<EventSession>();

    public DbSet<SessionTrainer> SessionTrainers => Set<SessionTrainer>();

    public DbSet<EventMaterial> EventMaterials => Set<EventMaterial>();

    public DbSet<EventCost> EventCosts => Set<EventCost>();

    public DbSet<EventChange> EventChanges => Set<EventChange>();

    public DbSet<EventTemplate> EventTemplates => Set<EventTemplate>();

    public DbSet<EventProgramme> EventProgrammes => Set<EventProgramme>();

    public DbSet<DealerClub> DealerClubs => Set<DealerClub>();

    public DbSet<ClubMembership> ClubMemberships => Set<ClubMembership>();

    public DbSet<MinimumSetItem> MinimumSetItems => Set<MinimumSetItem>();

    public DbSet<EventRoom> EventRooms => Set<EventRoom>();

    public DbSet<Trainer> Trainers => Set<Trainer>();

    public DbSet<EventNeed> EventNeeds => Set<EventNeed>();

    public DbSet<AnnualEventPlan> AnnualEventPlans => Set<AnnualEventPlan>();

    public DbSet<AnnualPlanLine> AnnualPlanLines => Set<AnnualPlanLine>();

    public DbSet<PreparationNorm> PreparationNorms => Set<PreparationNorm>();

    public DbSet<PreparationTask> PreparationTasks => Set<PreparationTask>();

    public DbSet<EventParticipant> EventParticipants => Set<EventParticipant>();

    public DbSet<EventSeats> EventSeats => Set<EventSeats>();
}
