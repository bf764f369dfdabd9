using KamPortal.Events;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Events;

/// <summary>A page that shows events by the filter in its address.</summary>
public abstract class EventFilterPage : KamPage
{
    [Inject]
    private protected EventPulse Pulse { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "form")]
    protected string? FormName { get; set; }

    [SupplyParameterFromQuery(Name = "level")]
    protected string? LevelName { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    protected string? StatusName { get; set; }

    [SupplyParameterFromQuery(Name = "trainer")]
    protected int? TrainerId { get; set; }

    [SupplyParameterFromQuery(Name = "room")]
    protected int? RoomId { get; set; }

    [SupplyParameterFromQuery(Name = "account")]
    protected int? AccountId { get; set; }

    [SupplyParameterFromQuery(Name = "owner")]
    protected int? OwnerId { get; set; }

    [SupplyParameterFromQuery(Name = "mine")]
    protected string? Mine { get; set; }

    private protected EventFilter AskedFilter => EventAddress.Of(FormName, LevelName, StatusName, TrainerId, RoomId, AccountId, OwnerId, Mine);
}
