/** A source of each kind of diagram, with what each has. */
export const sources = {
  flowchart: `flowchart TD
  client[Client] --> edge(Edge server)
  edge --> cached{Is it in the cache?}
  cached -->|hit| answer([Answer])
  cached -->|miss| origin[[Origin server]]
  origin --> db[(Database)]
  db -. rows .-> origin
  origin ==>|fills| store[/Cache/]
  store --> answer
  answer --- round((Round)) <--> six{{Six sides}}
  six --o flag>Flag]
  six --x twice(((Twice)))
  round ~~~ flag`,
  groups: `flowchart LR
  subgraph cloud [Cloud of the company]
    direction TB
    lb[Load balancer] --> w1[Worker 1] & w2[Worker 2]
    subgraph data [Storage]
      pg[(Postgres)]
    end
    w1 & w2 -->|queries| pg
  end
  user((User)) --> lb
  user --> data`,
  states: `stateDiagram-v2
  [*] --> Draft
  Draft --> Paid : pays
  state "On its way" as Shipped {
    [*] --> Truck
    Truck --> [*]
  }
  Paid --> Shipped : leaves the warehouse
  Paid --> choice
  state choice <<choice>>
  choice --> Refunded : cancels
  Shipped --> [*]
  note right of Paid : no way back`,
  classes: `classDiagram
  class Animal {
    <<abstract>>
    +String name
    +eat(food) bool
    +sleep()*
  }
  class Box~T~ { }
  Animal <|-- Dog
  Dog "1" --> "0..*" Toy : plays with
  Owner *-- Dog : owns
  Cat ..> Toy
  note for Dog "good boy"`,
  entities: `erDiagram
  CUSTOMER ||--o{ ORDER : places
  ORDER ||--|{ LINE-ITEM : contains
  CUSTOMER {
    int id PK
    string name "as it is written"
  }
  PRODUCT |o..o| LINE-ITEM : "is in"`,
  sequence: `sequenceDiagram
  autonumber
  actor U as User of the shop
  participant B as Browser
  participant S as Sign-in service
  U->>B: opens the page
  B->>+S: GET /session
  alt has a passkey
    S-->>B: challenge
  else no passkey
    S--xB: form with a long label that goes on
  end
  Note over B,S: encrypted with TLS 1.3
  Note right of S: logs
  B->>B: stores the token
  S-)-U: welcome mail`,
} as const
