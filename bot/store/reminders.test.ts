import { runOnBothDatabases } from './both-databases-for-tests.ts'
import { paceContract } from './pace.contract.ts'
import { reminderStoreContract } from './reminder-store.contract.ts'
import { summaryStoreContract } from './summary-store.contract.ts'

runOnBothDatabases(reminderStoreContract, paceContract, summaryStoreContract)
